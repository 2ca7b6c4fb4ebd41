import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { variants } from '../src/record/variants.testing.ts';

const PROJECT = join(import.meta.dirname, '..');

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'named-'));
  await cp(join(PROJECT, 'tests/record'), join(home, 'content'), { recursive: true });
});
afterEach(() => rm(home, { recursive: true }));

/** Runs a command in a folder of its own: exit code and what it complained of. */
function run(command: string, options: readonly string[]) {
  const args = [join(PROJECT, `scripts/${command}.ts`), ...options];
  return new Promise<{ code: unknown; complained: string }>((done) => {
    execFile(process.execPath, args, { cwd: home }, (error, _, complained) => {
      done({ code: error?.code ?? 0, complained });
    });
  });
}

const NAMED = [
  ['ingest', '--transcripts', 2],
  ['build', '--people', 1],
  ['ingest', '--content', 2],
  ['build', '--transcripts', 1],
] as const;

test.each(variants(NAMED, 2))(
  '%s %s that is not there stops the run, and nothing is made',
  async (name, option, code) => {
    const before = await readdir(home, { recursive: true });
    expect(await run(name, [option, 'nowhere'])).toEqual({
      code,
      complained: `There is no folder ${join(home, 'nowhere')}: run this in the project’s folder, or give another one with ${option}.\n`,
    });
    expect(await readdir(home, { recursive: true })).toEqual(before);
  },
);
