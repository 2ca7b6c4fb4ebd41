import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { callStage } from './callStage.ts';
import { testStage, type TestJob } from './testStage.testing.ts';

const call = (does: TestJob['does'], signal?: AbortSignal) =>
  callStage(testStage, { does }, { signal });

test('a job goes in, how far it is comes out, and in the end the answer', async () => {
  const told: number[] = [];
  const progress = (done: number) => told.push(done);
  expect(await callStage(testStage, { does: 'answer' }, { progress })).toEqual({ twice: 2 });
  expect(told).toEqual([1, 2]);
});

test.each([
  ['fail', /^no room\non the disk$/],
  ['answer wrongly', /expected int/],
  ['end', /^It was ended by code 3\.$/],
  ['fill its room', /heap/],
] as const)('one that is to %s says why it failed', async (does, why) => {
  const message = expect.stringMatching(why) as unknown;
  await expect(call(does)).rejects.toMatchObject({
    message: `The stage that was to ${does} failed.`,
    cause: { message },
  });
});

test('one that is no longer wanted is ended at once, and does not begin if it was not before', async () => {
  const ending = new AbortController();
  const waiting = call('wait', ending.signal);
  await wait(300);
  ending.abort(new Error('told to end'));
  await expect(waiting).rejects.toThrow('told to end');
  await expect(call('wait', ending.signal)).rejects.toThrow('told to end');
});

test.each([0, 500])(
  'its process ends with the one that started it, also when that ended while it was starting: %i ms',
  async (milliseconds) => {
    const script = fileURLToPath(testStage.script);
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    child.send({ does: 'wait' });
    await wait(milliseconds);
    child.disconnect();
    const [code] = (await once(child, 'exit')) as unknown[];
    expect(code).toBe(1);
  },
);
