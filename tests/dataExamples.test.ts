import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, inject, onTestFinished, test } from 'vitest';
import { variants } from '../src/record/variants.testing.ts';
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

/** What stands at the end of what each example prints, with the programs that it needs. */
const PRINTED = [
  ['curl', /^[0-9a-f]{64} {2}questions\.csv\n$/m],
  ['sqlite3', /^2018\/1558\|.+\n$/m],
  ['Python', /^1 questions, the first: \S.+\n$/m],
  ['sha256sum', /^[0-9a-f]{64} {2}words\.txt\n$/m],
] as const;

test.each(variants(PRINTED, 0))(
  'the example for %s prints what it says, by real programs',
  async (tool, printed) => {
    const { folder, url } = inject('sub');
    const cwd = mkdtempSync(join(tmpdir(), 'examples-'));
    onTestFinished(() => {
      rmSync(cwd, { recursive: true });
    });
    const text = (await dataExamples(folder, url)).find((one) => one.tool === tool)?.text ?? '';
    const [program, option] = tool === 'Python' ? ['python3', '-c'] : ['sh', '-ec'];
    // Needs curl, jq, sqlite3 and python3: apt-get install curl jq sqlite3 python3.
    expect(execFileSync(program, [option, text], { cwd, encoding: 'utf8' })).toMatch(printed);
  },
);
