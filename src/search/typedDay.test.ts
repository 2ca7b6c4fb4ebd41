import { expect, test } from 'vitest';
import { typedDay } from './typedDay.ts';

test.each([
  ['1989', '1989'],
  [' 1989-12-20 ', '1989-12-20'],
  ['1989-1-5', '1989-01-05'],
  ['20 December 1989', '1989-12-20'],
  ['20th Dec. 1989', '1989-12-20'],
  ['1 sept 1989', '1989-09-01'],
  ['20/12/1989', '1989-12-20'],
  ['5.3.1989', '1989-03-05'],
  ['30 February 1989', undefined],
  ['1989-13-01', undefined],
  ['12/20/1989', undefined],
  ['December 1989', undefined],
  ['20 Decorum 1989', undefined],
  ['1989/1960', undefined],
  ['89', undefined],
  ['', undefined],
])('“%s” is %s', (typed, day) => {
  expect(typedDay(typed)).toBe(day);
});
