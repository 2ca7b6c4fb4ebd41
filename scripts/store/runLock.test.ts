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
  const release = await runLock(lock(), 'ingesting');
  await expect(runLock(lock(), 'ingesting')).rejects.toThrow(
    `Process ${process.pid} is ingesting. Wait for it to end.`,
  );
  await release();
  await (
    await runLock(lock(), 'ingesting')
  )();
  expect(await readdir(folder)).toEqual([]);
});

test('what a run left that was cut off does not stand in the way', async () => {
  await writeFile(lock(), '999999999');
  await (
    await runLock(lock(), 'ingesting')
  )();
  expect(await readdir(folder)).toEqual([]);
});
