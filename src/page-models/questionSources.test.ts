import { expect, test } from 'vitest';
import type { Question } from '../record/entrySchema.ts';
import { changesOf } from './questionSources.ts';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'transcripts/a.txt': ['Many eels.'],
  'transcripts/b/a.txt': ['Several eels.'],
  'transcripts/a@1961-06-01.txt': ['Some eels.'],
  'transcripts/a@1962-01-15.txt': ['Few eels.'],
};
const [A, B, SOME, FEW] = Object.keys(TEXTS).map((file) => ({
  file,
  lines: [2, 2] as [number, number],
  sha256: 'f'.repeat(64),
}));

test('each reading stands beside the one that took its place; of two without a date neither did', () => {
  if (!A || !B || !SOME || !FEW) throw new Error('a text is missing');
  const question: Question = {
    id: '1961/0101',
    kind: 'question',
    status: 'answered',
    sources: [FEW],
    history: [
      { date: '1961-06-01', ...A },
      { date: '1961-06-01', ...B },
      { date: '1962-01-15', ...SOME },
    ],
  };
  const changes = changesOf(question, ({ file }) => TEXTS[file]).map(({ datetime, lines }) => [
    datetime,
    lines?.[0]?.flatMap(({ type, text }) => (type === 'same' ? [] : [text.trim()])),
  ]);
  expect(changes).toEqual([
    ['1962-01-15', ['Some', 'Few']],
    ['1961-06-01', ['Several', 'Some']],
    ['1961-06-01', ['Many', 'Some']],
  ]);
});
