import { expect, test } from 'vitest';
import { describeCheck } from './describeCheck.ts';

const LOST = 'could not be loaded. Check your connection and try again.';

const none: readonly string[] = [];

test.each([
  [0, 0, 0, 0, none, 'No reference to a question was found in this text.'],
  [1, 1, 1, 0, none, '1 question is cited: it is in this archive.'],
  [2, 1, 0, 0, none, '1 question is cited, 2 times in all: it is not in this archive.'],
  [3, 3, 3, 0, none, '3 questions are cited: all 3 are in this archive.'],
  [3, 3, 0, 0, none, '3 questions are cited: none of them is in this archive.'],
  [4, 3, 1, 0, none, '3 questions are cited, 4 times in all: 1 is in this archive, 2 are not.'],
  [3, 3, 2, 0, none, '3 questions are cited: 2 are in this archive, 1 is not.'],
  [
    3,
    3,
    1,
    1,
    ['2016'],
    `3 questions are cited: 1 is in this archive, 1 is not; the list for 2016 ${LOST}`,
  ],
  [2, 2, 0, 2, ['2016', '2018'], `2 questions are cited, but the lists for 2016, 2018 ${LOST}`],
] as const)(
  '%d mentions of %d questions, %d held, %d unknown, %j missing',
  (mentions, references, held, unknown, failed, said) => {
    expect(describeCheck({ mentions, references, held, unknown, failed })).toBe(said);
  },
);
