import { DuckDBInstance } from '@duckdb/node-api';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { expectedAnswers, expectedQuestion, questionsOf } from './expectedRows.testing.ts';
import { nastyEntries } from './nastyEntries.testing.ts';
import { testData } from './testArchive.testing.ts';

const questions = questionsOf(nastyEntries);
const compressors = { ZSTD: (bytes: Uint8Array) => new Uint8Array(zstdDecompressSync(bytes)) };

async function read(folder: string, name: string): Promise<Record<string, unknown>[]> {
  const file = await asyncBufferFromFile(join(folder, name));
  return parquetReadObjects({ file, compressors });
}

/** A row as hyparquet gives it, with days as the entry has them; an absent list is undefined there. */
function withDays(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const value = (one: unknown) =>
    one instanceof Date ? one.toISOString().slice(0, 10) : (one ?? null);
  return Object.fromEntries(Object.entries(row).map(([key, one]) => [key, value(one)]));
}

test('questions and answers have the values of their entries', async () => {
  const folder = await testData(nastyEntries);
  const asked = (await read(folder, 'questions.parquet')).map(withDays);
  expect(asked).toHaveLength(questions.length);
  questions.forEach((question, index) => {
    expect(asked[index]).toMatchObject(expectedQuestion(question));
  });
  const answered = (await read(folder, 'answers.parquet')).map(withDays);
  expect(answered).toEqual(questions.flatMap(expectedAnswers));
});

test('DuckDB reads the same, with types that it can reckon with', async () => {
  const folder = await testData(nastyEntries);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const path = join(folder, 'questions.parquet');
  const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const asked = await query(`SELECT * REPLACE (CAST(date AS VARCHAR) AS date) FROM '${path}'`);
  questions.forEach((question, index) => {
    expect(asked[index]).toMatchObject(expectedQuestion(question));
  });
  expect(
    await query(
      `SELECT max(year(date)) AS year, sum(len(cites)) AS cites, bool_and(invented) AS invented FROM '${path}'`,
    ),
  ).toEqual([{ year: '1961', cites: '4', invented: true }]);
  connection.closeSync();
});
