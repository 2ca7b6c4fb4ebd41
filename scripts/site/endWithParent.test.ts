import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MODULE = JSON.stringify(join(import.meta.dirname, 'endWithParent.ts'));

/** How a process ends that calls it after so many milliseconds, and would go on for a minute. */
async function endsBy(milliseconds: number): Promise<unknown> {
  const program = `setTimeout(() => undefined, 60_000);
    setTimeout(async () => (await import(${MODULE})).endWithParent(), ${milliseconds});
    process.send('started');`;
  const child = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  await once(child, 'message');
  child.disconnect();
  const [code] = (await once(child, 'exit')) as unknown[];
  return code;
}

test.each([0, 500])(
  'a process ends with the one that started it, also when that ended while it was starting: %i ms',
  async (milliseconds) => {
    expect(await endsBy(milliseconds)).toBe(1);
  },
);
