import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runLock } from './runLock.ts';

let folder: string;
const lock = () => join(folder, '.lock');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a second run stops and names the first, until that has ended', async () => {
  const release = runLock(lock(), 'ingesting');
  expect(() => runLock(lock(), 'ingesting')).toThrow(
    `Process ${process.pid} is ingesting. Wait for it to end.`,
  );
  release();
  runLock(lock(), 'ingesting')();
  expect(await readdir(folder)).toEqual([]);
});

test.each(['999999999', String(process.pid), 'nothing'])(
  'what a run left that was cut off does not stand in the way: %s',
  async (left) => {
    await writeFile(lock(), left);
    runLock(lock(), 'ingesting')();
    expect(await readdir(folder)).toEqual([]);
  },
);
