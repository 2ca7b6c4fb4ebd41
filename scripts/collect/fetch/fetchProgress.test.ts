import { expect, test } from 'vitest';
import { paceOf } from './fetchProgress.ts';
import { yearsOf } from './yearsOf.ts';

test('the pace and the time left are told', () => {
  expect(paceOf(120, 4000, 120_000)).toBe('60 a minute, about 1 h 5 min left');
  expect(paceOf(30, 60, 30_000)).toBe('60 a minute, about 1 min left');
});

test.each([
  ['2018', [2018]],
  ['2016-2018', [2016, 2017, 2018]],
  ['2018-2016', undefined],
  ['18', undefined],
  ['1900-2200', undefined],
])('the years of %s', (words, years) => {
  expect(yearsOf(words)).toEqual(years);
});
