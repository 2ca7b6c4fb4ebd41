import { expect, test } from 'vitest';
import { printedDate } from './printedDate.ts';

test.each([
  ['June 21, 2018', '2018-06-21'],
  ['February 22, 2018', '2018-02-22'],
  ['1 July 2013', '2013-07-01'],
  ['1st July 2013', '2013-07-01'],
  ['26 June, 2018', '2018-06-26'],
  ['Wednesday 5 September 2018', '2018-09-05'],
  ['Wednesday, 5 September 2018', '2018-09-05'],
  // The day comes first, as in Britain.
  ['06/09/2018', '2018-09-06'],
  ['26/01/2011', '2011-01-26'],
  ['06.09.2018', '2018-09-06'],
  ['18/10/06', '2006-10-18'],
  ['8.1.76', '1976-01-08'],
  ['\u200bJune 21, 2018\u200e', '2018-06-21'],
  ['2018-06-21', '2018-06-21'],
  ['29 february 2000', '2000-02-29'],
])('%s is %s', (printed, iso) => {
  expect(printedDate(printed)).toBe(iso);
});

test.each([
  '',
  'Whitsun, 1961',
  '30 February 1961',
  '29/02/1961',
  '31/31/1961',
  '31/31/61',
  '15/61',
  '18/10/061',
  '1961',
  'May 1961',
])('%j is no date', (printed) => {
  expect(printedDate(printed)).toBeUndefined();
});
