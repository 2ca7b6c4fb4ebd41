import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { entryIds, entryPath, listEntries, removeEntry, writeFiles } from './entryFiles.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entries-'));
});
afterEach(() => rm(folder, { recursive: true }));

const FILES: [string, string][] = [
  [entryPath('1961/0101'), 'a'],
  [entryPath('1961/0101-s4'), 'b'],
];

test('what differs is written, what is the same is not touched', async () => {
  expect(writeFiles(folder, FILES, false)).toEqual({ written: 2, unchanged: 0 });
  const [path = ''] = FILES[0] ?? [];
  const long = new Date('1990-01-01');
  await utimes(join(folder, path), long, long);
  await writeFile(join(folder, entryPath('1961/0101-s4')), 'by hand');
  expect(writeFiles(folder, FILES, false)).toEqual({ written: 1, unchanged: 1 });
  expect((await stat(join(folder, path))).mtime).toEqual(long);
  expect(await readFile(join(folder, entryPath('1961/0101-s4')), 'utf8')).toBe('b');
});

test('a dry run counts and writes nothing', async () => {
  expect(writeFiles(folder, FILES, true)).toEqual({ written: 2, unchanged: 0 });
  expect(await readdir(folder)).toEqual([]);
});

test('the entries that are there, and their removal', () => {
  expect(entryIds(folder)).toEqual([]);
  writeFiles(folder, [...FILES, ['questions/1961/note.txt', ''], ['ingest.json', '{}']], false);
  expect(entryIds(folder)).toEqual(['1961/0101', '1961/0101-s4']);
  removeEntry(folder, '1961/0101');
  expect(entryIds(folder)).toEqual(['1961/0101-s4']);
});

test('notes and files of editors among the entries are told apart from them', () => {
  const stray = [
    'README.md',
    '1961/notes.md',
    '1961/.0101.md.swp',
    '1961/0101.md~',
    '1961/a/0101.md',
  ];
  const paths = stray.map((path) => `questions/${path}`);
  const usual = ['questions/.DS_Store', 'questions/1961/.gitkeep'];
  writeFiles(folder, [...FILES, ...[...paths, ...usual].map((path) => [path, ''] as const)], false);
  expect(listEntries(folder)).toEqual({
    ids: ['1961/0101', '1961/0101-s4'],
    others: paths.toSorted(),
  });
});
