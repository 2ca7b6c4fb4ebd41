import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contend } from './contend.testing.ts';
import { runLock } from './runLock.ts';

let folder: string;
const lock = () => join(folder, 'lock');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a second run stops and names the first and the lock, until that has ended', () => {
  const release = runLock(lock(), 'ingesting');
  expect(() => runLock(lock(), 'ingesting')).toThrow(
    `Process ${process.pid} on ${hostname()} is ingesting. Wait for it to end: the lock ${lock()} ends with it.`,
  );
  release();
  runLock(lock(), 'ingesting')();
  expect(existsSync(`${lock()}.holder`)).toBe(false);
});

test('those who only read share it, and keep out whoever writes', () => {
  const ends = [runLock(lock(), 'reading', true), runLock(lock(), 'reading', true)];
  for (const end of ends) {
    expect(() => runLock(lock(), 'writing')).toThrow('Wait for it to end');
    end();
  }
  const release = runLock(lock(), 'writing');
  expect(() => runLock(lock(), 'reading', true)).toThrow('is writing');
  release();
});

test('where nothing can be written, a reader goes on and a writer is told', async () => {
  const below = join(folder, 'none', 'lock');
  runLock(below, 'reading', true)();
  await writeFile(join(folder, 'none'), 'a file in the place of the folder');
  expect(() => runLock(below, 'writing')).toThrow('none');
  await writeFile(lock(), '12345');
  expect(() => runLock(lock(), 'writing')).toThrow(`The lock ${lock()} cannot be taken.`);
});

test('among many processes, some killed with the lock in hand, there are never two holders', async () => {
  const { claims, counted } = await contend(folder, 40, 0.05);
  expect(claims).toBeGreaterThanOrEqual(40);
  expect(counted).toBe(claims);
});
