import { expect, test } from 'vitest';
import { longDate, monthNumber } from './longDate.ts';

test.each([
  ['2018-06-21', '21 June 2018'],
  ['1972-04-03', '3 April 1972'],
  ['2000-02-29', '29 February 2000'],
  ['2018-13-01', '2018-13-01'],
  ['21 June 2018', '21 June 2018'],
])('%s in words', (iso, words) => {
  expect(longDate(iso)).toBe(words);
});

test('months by name', () => {
  expect(['January', 'june', 'DECEMBER', 'Juni', ''].map(monthNumber)).toEqual([
    1,
    6,
    12,
    undefined,
    undefined,
  ]);
});
