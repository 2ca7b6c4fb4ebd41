import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'start-'));
  await cp(join(PROJECT, 'content'), join(home, 'content'), { recursive: true });
});
afterEach(() => rm(home, { recursive: true }));

/** Runs the command in a folder of its own: exit code and what it complained of. */
function start(): Promise<{ code: unknown; complained: string }> {
  const script = join(PROJECT, 'scripts/start.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { cwd: home }, (error, _, complained) => {
      resolve({ code: error?.code ?? 0, complained });
    });
  });
}

const TRACE = /^ {4}at |node:internal/m;

test('a mistake in a reviewed file stops it before anything is built, with its place', async () => {
  await writeFile(join(home, 'content/withdrawn.yaml'), '- { id: 2018/1558, reason: None. }\n');
  const { code, complained } = await start();
  expect(code).toBe(2);
  expect(complained).toMatch(/^content\/withdrawn\.yaml:1:3 {2}error {2}`date` is missing/);
  expect(complained).not.toMatch(TRACE);
});

test('a folder that is not there, and a build that fails, are said without a trace', async () => {
  await mkdir(join(home, 'dist'));
  await writeFile(join(home, 'dist/mine.txt'), 'mine');
  const build = await start();
  expect(build.code).toBe(1);
  expect(build.complained).toContain('has files that are not a site');
  await rm(join(home, 'content/transcripts'), { recursive: true });
  const folder = await start();
  expect(folder.complained).toContain('content/transcripts');
  expect(folder.code).not.toBe(0);
  for (const { complained } of [build, folder]) expect(complained).not.toMatch(TRACE);
});
