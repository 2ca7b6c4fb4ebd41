import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { expectedAnswers, expectedQuestion, questionsOf } from './expectedRows.testing.ts';
import { ADDRESS, nastyEntries } from './nastyEntries.testing.ts';
import { testData } from './testArchive.testing.ts';

async function open(): Promise<(sql: string, ...values: string[]) => Record<string, unknown>[]> {
  const folder = await testData(nastyEntries);
  const database = new DatabaseSync(join(folder, 'questions.sqlite'), { readOnly: true });
  return (sql, ...values) =>
    database
      .prepare(sql)
      .all(...values)
      .map((row) => ({ ...row }));
}

/** A value as SQLite has it. */
function asStored(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const stored = (value: unknown) => {
    if (typeof value === 'boolean') return Number(value);
    return Array.isArray(value) ? JSON.stringify(value) : value;
  };
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, stored(value)]));
}

const questions = questionsOf(nastyEntries);

test('questions and answers have the values of their entries', async () => {
  const query = await open();
  const asked = query(
    'SELECT questions.*, answerText FROM questions JOIN question_words USING (id) ORDER BY questions.rowid',
  );
  expect(asked).toHaveLength(questions.length);
  questions.forEach((question, index) => {
    expect(asked[index]).toMatchObject(asStored(expectedQuestion(question)));
  });
  const answered = query('SELECT * FROM answers ORDER BY rowid');
  expect(answered).toEqual(questions.flatMap(expectedAnswers).map(asStored));
});

test('what a question has several of stands in tables of its own', async () => {
  const query = await open();
  const of = (table: string) =>
    query(`SELECT * FROM "${table}" WHERE question = '1961/0100' ORDER BY number`);
  expect(of('speakers').map(({ printed, person }) => [printed, person])).toEqual([
    ['Ada Penrose AM', 'ada-penrose'],
    ['The Chair', null],
  ]);
  expect(of('sources').map(({ file, firstLine, lastLine }) => [file, firstLine, lastLine])).toEqual(
    [
      ['transcripts/a.txt', 2, 30],
      ['transcripts/b.txt', 1, 3],
    ],
  );
  expect(of('attachments')).toEqual([
    {
      ...{ question: '1961/0100', number: 1, answer: 1, name: 'Ferries, by night.pdf' },
      address: 'https://files.example/ferries.pdf',
    },
    { question: '1961/0100', number: 2, answer: 1, name: null, address: ADDRESS },
  ]);
  expect(of('corrections')).toMatchObject([{ date: '1961-07-01', lastLine: 29 }]);
  expect(query("SELECT * FROM citations WHERE question = '1961/0001'")).toMatchObject([
    { cited: '1961/0002', held: 1 },
    { cited: '1961/9999', held: 0 },
    { cited: '1961/0300', held: 0 },
  ]);
});

test('people, members and groups by the form that is printed most often', async () => {
  const query = await open();
  expect(query('SELECT * FROM groups')).toMatchObject([
    { slug: 'the-lamplighters', name: 'The Lamplighters', otherNames: '["Lamplighters"]' },
  ]);
  expect(query('SELECT slug, questions, lastDate, invented FROM members')).toEqual([
    { slug: 'ada-penrose', questions: 10, lastDate: '1961-05-10', invented: 1 },
    { slug: 'tam-ostrey', questions: 1, lastDate: '1961-05-10', invented: 1 },
  ]);
  expect(query('SELECT slug FROM people').map(({ slug }) => slug)).toEqual([
    'ada-penrose',
    'someone',
    'tam-ostrey',
    'wren-attaway',
  ]);
  expect(query('SELECT member, "group" FROM memberships')).toEqual([
    { member: 'ada-penrose', group: 'the-lamplighters' },
  ]);
});

test('full-text search finds title, question and answer, with and without accents', async () => {
  const query = await open();
  const found = (words: string) =>
    query(
      'SELECT id FROM questions WHERE rowid IN (SELECT rowid FROM questions_fts WHERE questions_fts MATCH ?)',
      words,
    ).map(({ id }) => id);
  expect(found('ferries')).toEqual(['1961/0100']);
  expect(found('"How many"')).toEqual(['1961/0100']);
  expect(found('answerText: soon')).toEqual(['1961/0100']);
  expect(found('drop table')).toEqual(['1961/0008']);
  expect(found('quoted')).toEqual(['1961/0003']);
  const [snippet] = query(
    "SELECT snippet(questions_fts, 0, '[', ']', '…', 4) AS s FROM questions_fts WHERE questions_fts MATCH 'ferries'",
  );
  expect(snippet).toEqual({ s: 'Night [ferries]' });
});

test('it is sound: every key refers to a row, and what people look up has an index', async () => {
  const query = await open();
  expect(query('PRAGMA foreign_key_check')).toEqual([]);
  expect(query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(query('PRAGMA foreign_key_list(questions)').map(({ table }) => table)).toEqual([
    ...['people', 'groups', 'members', 'meetings'],
  ]);
  for (const column of ['date', 'member', 'group', 'status', 'category', 'answerer']) {
    const plan = query(`EXPLAIN QUERY PLAN SELECT * FROM questions WHERE "${column}" = 'a'`);
    expect(JSON.stringify(plan)).toContain(`questions_${column}`);
  }
});

test('of withdrawn records, only that is left', async () => {
  const query = await open();
  expect(query('SELECT * FROM withdrawn')).toEqual([
    {
      id: '1961/0300',
      date: '1961-05-10',
      withdrawn: '1962-01-31',
      reason: 'A court asked, "in private".',
    },
  ]);
  expect(query("SELECT id FROM questions WHERE id = '1961/0300'")).toEqual([]);
});
