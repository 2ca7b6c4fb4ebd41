import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { expectedAnswers, expectedQuestion, questionsOf } from './expectedRows.testing.ts';
import { nastyEntries } from './nastyEntries.testing.ts';
import { testData } from './testArchive.testing.ts';

const rows = z.array(z.record(z.string(), z.string()));

/** Reads a file as any program does that takes RFC 4180 by its word. */
function read(folder: string, name: string) {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(false);
  return rows.parse(parse(text, { columns: true, record_delimiter: '\r\n' }));
}

/** A value as a cell has it. */
function asCells(row: Readonly<Record<string, unknown>>): Record<string, string> {
  const cell = (value: unknown) =>
    value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, cell(value)]));
}

test('questions and answers have the values of their entries', async () => {
  const folder = await testData(nastyEntries);
  const questions = questionsOf(nastyEntries);
  const [asked, answered] = [read(folder, 'questions.csv'), read(folder, 'answers.csv')];
  expect(asked).toHaveLength(questions.length);
  questions.forEach((question, index) => {
    expect(asked[index]).toMatchObject(asCells(expectedQuestion(question)));
  });
  expect(answered).toEqual(questions.flatMap(expectedAnswers).map(asCells));
});

test('a supplementary without a type of meeting is in that of its parent', async () => {
  const asked = read(await testData(nastyEntries), 'questions.csv');
  const meetings = new Map(
    asked.map(({ id, meetingKey, meetingType }) => [id, [meetingType, meetingKey]]),
  );
  expect(meetings.get('1961/0100-s2')).toEqual(['mqt', 'mqt/1961-05-10']);
  expect(meetings.get('1962/20936')).toEqual(['', '']);
});

test('of withdrawn records, only that is left', async () => {
  expect(read(await testData(nastyEntries), 'withdrawn.csv')).toEqual([
    {
      id: '1961/0300',
      date: '1961-05-10',
      withdrawn: '1962-01-31',
      reason: 'A court asked, "in private".',
    },
  ]);
});
