import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runLock } from './runLock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a second run stops and names the first, until that has ended', async () => {
  const release = await runLock(folder);
  await expect(runLock(folder)).rejects.toThrow(
    `Process ${process.pid} is ingesting into ${folder}`,
  );
  await release();
  await (
    await runLock(folder)
  )();
  expect(await readdir(folder)).toEqual([]);
});

test('what a run left that was cut off does not stand in the way', async () => {
  await writeFile(join(folder, '.ingest.lock'), '999999999');
  await (
    await runLock(folder)
  )();
  expect(await readdir(folder)).toEqual([]);
});
