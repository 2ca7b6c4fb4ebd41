import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, inject, test } from 'vitest';
import { dataExamples } from './dataExamples.ts';

const { folder, url } = inject('sub');

async function example(tool: string): Promise<string> {
  const text = (await dataExamples(folder, url)).find((one) => one.tool === tool)?.text;
  if (text === undefined) throw new Error(`the data page has no example for ${tool}`);
  return text;
}

test('every address of the examples on the data page is there', async () => {
  const examples = await dataExamples(folder, url);
  expect(examples.length).toBeGreaterThan(5);
  const addresses = examples.flatMap(({ text }) => text.match(/https?:\/\/[^\s'"]+/g) ?? []);
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of new Set(addresses)) {
    expect(address.startsWith(url)).toBe(true);
    expect([address, (await fetch(address)).status]).toEqual([address, 200]);
  }
});

test('DuckDB gives what the picture below its example shows', async () => {
  const sql = (await example('DuckDB')).replace(url, `${folder}/`);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  expect(rows).toEqual([{ status: 'answered', questions: '1' }]);
  connection.closeSync();
});

test('SQLite finds words by its example', async () => {
  const [, sql = ''] = /"(SELECT[^"]+)"/.exec(await example('sqlite3')) ?? [];
  const database = new DatabaseSync(join(folder, 'data/questions.sqlite'), { readOnly: true });
  expect(database.prepare(sql).all()).toMatchObject([{ id: '2018/1558' }]);
});
