import { expect, test } from 'vitest';
import type { Question } from '../record/entrySchema.ts';
import { buildArchive } from './buildArchive.ts';
import { answerDigest } from './answerDigest.ts';

function question(id: string, facts: Partial<Question> = {}): Question {
  return {
    id,
    kind: 'question',
    status: 'answered',
    title: 'Lamps',
    date: '1976-09-15',
    member: 'jon-marsh',
    sources: [{ file: 'transcripts/a.txt', lines: [1, 9], sha256: '0'.repeat(64) }],
    ...facts,
  };
}

const ids = (list: readonly Question[] = []) => list.map(({ id }) => id);

test('who cites a question, also one that is not here', () => {
  const { citing } = buildArchive(
    [question('1976/0002', { cites: ['1976/0001', '1975/0009'] }), question('1976/0001')],
    [],
  );
  expect(ids(citing.get('1976/0001'))).toEqual(['1976/0002']);
  expect(ids(citing.get('1975/0009'))).toEqual(['1976/0002']);
});

test('a follow-up is of the same member and later', () => {
  const { askedBefore, followedUp } = buildArchive(
    [
      question('1976/0001', { cites: ['1976/0003'] }),
      question('1976/0002', { cites: ['1976/0001'] }),
      question('1976/0003', { cites: ['1976/0002'], member: 'asha-whitlock' }),
    ],
    [],
  );
  expect([...askedBefore].map(([id, { id: before }]) => [id, before])).toEqual([
    ['1976/0002', '1976/0001'],
  ]);
  expect([...followedUp].map(([id, { id: after }]) => [id, after])).toEqual([
    ['1976/0001', '1976/0002'],
  ]);
});

test('a series has the title less its number, of one member in one meeting', () => {
  const { series } = buildArchive(
    [
      question('1976/0001', { title: 'Lamps (1)' }),
      question('1976/0002', { title: 'lamps (2)' }),
      question('1976/0003', { title: 'Lamps (3)', date: '1976-10-15' }),
      question('1976/0004', { title: 'Lamps (4)', member: 'asha-whitlock' }),
    ],
    [],
  );
  expect(ids(series.get('1976/0001'))).toEqual(['1976/0001', '1976/0002']);
  expect(series.has('1976/0003')).toBe(false);
});

test('the same answer has the same words, 40 or more, white space and case apart', () => {
  const words = Array.from({ length: 40 }, (_, index) => `word${index}`);
  const body = (text: string) => `\n## Question\n\nWhy?\n\n## Answer\n\n${text}\n`;
  const digest = answerDigest(body(words.join(' ')));
  expect(digest).toBeDefined();
  expect(answerDigest(body(words.join('\n\n').toUpperCase()))).toBe(digest);
  expect(answerDigest(body(words.slice(1).join(' ')))).toBeUndefined();
  expect(answerDigest('\n## Question\n\nWhy?\n')).toBeUndefined();
  const { sameAnswer } = buildArchive(
    [question('1976/0001'), question('1976/0002'), question('1976/0003')],
    [],
    new Map([
      ['1976/0001', 'a'],
      ['1976/0003', 'a'],
    ]),
  );
  expect(ids(sameAnswer.get('1976/0003'))).toEqual(['1976/0001', '1976/0003']);
});
