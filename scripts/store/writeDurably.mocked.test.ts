import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeFiles } from './entryFiles.ts';
import { syncTree } from './syncTree.ts';
import { asked, traceBelow } from './traceFiles.testing.ts';
import { writeDurably } from './writeDurably.ts';

vi.mock('node:fs', async (load) => (await import('./traceFiles.testing.ts')).tracedFiles(load));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'durable-'));
  traceBelow(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a file is on the disk before it takes its place, and its place after that', () => {
  writeDurably(join(folder, 'list'), 'one');
  writeDurably(join(folder, 'list'), 'two');
  const once = ['sync .list.new', 'move .list.new list', 'sync .'];
  expect(asked).toEqual([...once, ...once]);
  expect(readFileSync(join(folder, 'list'), 'utf8')).toBe('two');
  expect(readdirSync(folder)).toEqual(['list']);
});

test('a folder is on the disk with all files below it first, and itself last', () => {
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  for (const file of ['a/b/1', 'a/2', '3']) writeFileSync(join(folder, file), file);
  syncTree(folder);
  expect(asked).toEqual(['3', 'a/2', 'a/b/1', 'a', 'a/b', '.'].map((path) => `sync ${path}`));
});

test('entries are on the disk before one of them takes its place, and their places after that', () => {
  const files = [1, 2].map((number) => [`questions/1961/000${number}.md`, 'a'] as const);
  writeFiles(folder, files, false);
  expect(asked).toEqual([
    'sync .ingest.next/0',
    'sync .ingest.next/1',
    'sync .ingest.next',
    'move .ingest.next/0 questions/1961/0001.md',
    'move .ingest.next/1 questions/1961/0002.md',
    'sync .',
    'sync questions/1961',
    'sync questions',
    'remove .ingest.next',
  ]);
});
