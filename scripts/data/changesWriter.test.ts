import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { zstdDecompressSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { entryToMarkdown } from '../../src/record/entryToMarkdown.ts';
import { entryPath } from '../store/entryFiles.ts';
import { storedLog } from '../store/storedLog.ts';
import { writeLog } from '../writeLog.ts';
import { nastyEntries } from './nastyEntries.testing.ts';
import { testArchive, testFolder, testIndex } from './testArchive.testing.ts';
import { writeData } from './writeData.ts';

/** Content whose log goes over two years, and its data. */
async function logged() {
  const content = testArchive(nastyEntries.slice(1));
  mkdirSync(join(content, 'people'));
  await writeLog({ content, date: '1980-12-31' });
  const [first] = nastyEntries;
  if (!first) throw new Error('an entry');
  writeFileSync(join(content, entryPath(first.facts.id)), entryToMarkdown(first));
  const { changes } = await writeLog({ content, date: '1981-01-01' });
  const out = testFolder();
  const job = { content, out, siteUrl: '', bulk: true, keys: [] };
  await writeData({ ...job, index: await testIndex(content) });
  return { content, out, job, changes, data: join(out, 'data') };
}

test('the log is there as it is, and its state in a few lines', async () => {
  const { content, data, changes } = await logged();
  const log = storedLog(content);
  for (const year of ['1980', '1981']) {
    const name = `${year}.ndjson`;
    const published = readFileSync(join(data, 'changes', name), 'utf8');
    expect(published).toBe(readFileSync(join(content, 'log', name), 'utf8'));
  }
  const state: unknown = JSON.parse(readFileSync(join(data, 'changes.json'), 'utf8'));
  expect(state).toMatchObject({
    ...{ head: log.head, lines: log.lines.length, begun: '1980-12-31', latest: '1981-01-01' },
    years: [
      { path: 'changes/1980.ndjson', lines: log.lines.length - changes.length },
      { path: 'changes/1981.ndjson', lines: changes.length, head: log.head },
    ],
  });
  // As a program of another hand finds it.
  const file = join(data, 'changes/1981.ndjson');
  const summed = execFileSync('sh', ['-c', 'tail -n 1 "$1" | sha256sum', 'sh', file], {
    encoding: 'utf8',
  });
  expect(summed.slice(0, 64)).toBe(log.head);
});

async function rowsOf(path: string): Promise<Record<string, unknown>[]> {
  const compressors = { ZSTD: (bytes: Uint8Array) => new Uint8Array(zstdDecompressSync(bytes)) };
  return parquetReadObjects({ file: await asyncBufferFromFile(path), compressors });
}

test('CSV, SQLite and Parquet have a row for each line', async () => {
  const { content, data } = await logged();
  const { lines } = storedLog(content);
  const wanted = lines.map(({ line }, index) => [
    ...[index + 1, line.date, line.kind, 'id' in line ? line.id : null],
    'id' in line ? (line.words ?? null) : null,
  ]);
  const rows: Record<string, string>[] = parse(readFileSync(join(data, 'changes.csv'), 'utf8'), {
    columns: true,
  });
  expect(
    rows.map(({ number, date, kind, question, words }) => [
      ...[Number(number), date, kind, question === '' ? null : question],
      words === '' ? null : words,
    ]),
  ).toEqual(wanted);
  const database = new DatabaseSync(join(data, 'questions.sqlite'), { readOnly: true });
  const stored = database.prepare('SELECT number, date, kind, question, words FROM changes').all();
  expect(stored.map((row) => Object.values(row))).toEqual(wanted);
  const parquet = await rowsOf(join(data, 'changes.parquet'));
  const day = (date: unknown) => (date instanceof Date ? date.toISOString().slice(0, 10) : date);
  expect(
    parquet.map(({ number, date, kind, question, words }) => [
      ...[Number(number), day(date), kind, question ?? null, words ?? null],
    ]),
  ).toEqual(wanted);
});

test('without a log there are none of them, and none of an earlier build is left', async () => {
  const { content, data, job } = await logged();
  rmSync(join(content, 'log'), { recursive: true });
  // Nor is a packed copy, which could have words that were withdrawn since.
  writeFileSync(join(data, 'questions.csv.zst'), 'packed');
  await writeData({ ...job, index: await testIndex(content) });
  const ofLog = ['changes', 'changes.json', 'changes.csv', 'changes.parquet'];
  for (const path of [...ofLog, 'questions.csv.zst']) {
    expect(() => readFileSync(join(data, path))).toThrow('ENOENT');
  }
  const database = new DatabaseSync(join(data, 'questions.sqlite'), { readOnly: true });
  expect(database.prepare('SELECT * FROM changes').all()).toEqual([]);
});

test('where a question has moved its data say so at the address before', async () => {
  const { content, out, job } = await logged();
  const [from, to] = ['/questions/1999/0001/', '/about/'];
  const move = `- { from: ${from}, to: ${to}, date: 1981-01-02, reason: One record. }\n`;
  writeFileSync(join(content, 'moved.yaml'), move);
  await writeData({ ...job, siteUrl: 'https://a.example/', index: await testIndex(content) });
  const data: unknown = JSON.parse(readFileSync(join(out, 'questions/1999/0001.json'), 'utf8'));
  const moved = { to: 'https://a.example/about/', date: '1981-01-02', reason: 'One record.' };
  expect(data).toEqual({ id: '1999/0001', moved });
});
