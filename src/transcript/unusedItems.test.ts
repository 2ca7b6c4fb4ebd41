import { expect, test } from 'vitest';
import type { Question } from '../record/entrySchema.ts';
import { unusedItems } from './unusedItems.ts';

const QUESTION: Question = {
  id: '1961/0101',
  kind: 'question',
  status: 'answered',
  askedBy: 'Dr Nan Pell AM',
  askedOf: ['The Commissioner'],
  organisation: 'Riverside Group',
  answers: [{ answeredBy: 'The Mayor (Wren Attaway)', status: 'answered' }],
  speakers: [{ as: 'Cllr Ida Pell' }],
  sources: [{ file: 'transcripts/a.txt', lines: [1, 2], sha256: '0' }],
};

const alias = (name: string, line: number) => ({
  value: { name, person: 'a', reason: 'Both.' },
  line,
  column: 3,
});
const office = (name: string, line: number) => ({
  value: { office: name, person: 'a', name: 'A', from: '1961-05-10' },
  line,
  column: 3,
});
const PEOPLE = {
  aliases: [alias('Nan Pell', 1), alias('Ida Pell', 2), alias('Nan Pel', 3)],
  groups: [alias('Riverside  Group', 1), alias('Riverside', 2)],
  offices: [office('Mayor', 1), office('Commissioner', 2), office('The Chair', 3)],
};

test('in a large archive, items that no record needs are told with their places', () => {
  const questions = Array.from({ length: 1001 }, () => QUESTION);
  expect(
    unusedItems(questions, PEOPLE).map(({ file, line, message }) => `${file}:${line} ${message}`),
  ).toEqual([
    'people/aliases.yaml:3 no record contains “Nan Pel”',
    'people/groups.yaml:2 no record contains “Riverside”',
    'people/offices.yaml:3 no record contains “The Chair”',
  ]);
});

test('in a small one names may be of records that are still to come, but an office is told', () => {
  const problems = unusedItems([QUESTION], PEOPLE);
  expect(problems.map(({ message }) => message)).toEqual(['no record contains “The Chair”']);
  expect(unusedItems([], PEOPLE)).toEqual([]);
});
