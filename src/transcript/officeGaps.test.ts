import { expect, test } from 'vitest';
import type { Question } from '../record/entrySchema.ts';
import { officeGaps } from './officeGaps.ts';

const SOURCE = { file: 'transcripts/a.txt', lines: [1, 2] as [number, number], sha256: '0' };

function answered(date: string, answeredBy: string, more: Partial<Question> = {}): Question {
  const answers = [{ answeredBy, status: 'answered' as const }];
  const sources = [SOURCE];
  return { id: '1961/0101', kind: 'question', status: 'answered', date, answers, sources, ...more };
}

const term = (line: number, office: string, from: string, to?: string) => ({
  value: { office, person: 'a', name: 'A', from, ...(to && { to }) },
  line,
  column: 3,
});
const OFFICES = [
  term(2, 'The Mayor', '1961-05-10', '1962-05-09'),
  term(7, 'The Mayor', '1963-05-10'),
  term(9, 'The Chair', '1961-05-10'),
];

test('answers within terms, by names, by offices that are not on file, and invented ones', () => {
  const questions = [
    answered('1961-05-10', 'The Mayor'),
    answered('1970-01-01', 'Mayor of London'),
    answered('1962-06-01', 'Wren Attaway'),
    answered('1962-06-01', 'The Commissioner'),
    answered('1962-06-01', 'The Mayor', { invented: true }),
  ];
  expect(officeGaps(questions, OFFICES)).toEqual([]);
});

test('each gap is told once, at the term before it, with its days', () => {
  const questions = ['1962-07-01', '1961-01-01', '1962-06-01', '1963-05-09'].map((date) =>
    answered(date, 'The Mayor (A)'),
  );
  const problems = officeGaps(questions, OFFICES);
  expect(problems.map(({ line, severity, message }) => [line, severity, message])).toEqual([
    [
      2,
      'warning',
      'no holder of “The Mayor” is recorded for 3 answers between 1962-06-01 and 1963-05-09',
    ],
    [2, 'warning', 'no holder of “The Mayor” is recorded for an answer on 1961-01-01'],
  ]);
});
