import { expect, test } from 'vitest';
import { printedNumber } from './printedNumber.ts';

// Which half is the year: the meeting tells; else spaces round the slash.
test.each([
  ['2018/1558', undefined, '2018/1558', false],
  ['Question No: 324 / 2013', undefined, '2013/0324', false],
  ['2061 / 2013', undefined, '2013/2061', false],
  ['12061 / 2013', undefined, '2013/12061', false],
  ['2061 /2013', undefined, '2013/2061', false],
  ['1961/2007', undefined, '2007/1961', false],
  ['2013/2061', undefined, '2013/2061', true],
  ['2061/2013', '2013-05-22', '2013/2061', false],
  ['2061 / 2013', '2013-05-22', '2013/2061', false],
  ['2013/2014', '2013-05-22', '2013/2014', false],
  ['2014/2013', '2013-05-22', '2013/2014', false],
  // Asked at the end of a year, for the first meeting of the next one.
  ['2013/2061', '2014-01-22', '2013/2061', false],
  ['2061/2013', '2014-01-22', '2013/2061', false],
  ['1961/2007', '2007-06-20', '2007/1961', false],
  ['1961/1975', '1962-01-10', '1961/1975', false],
  ['2011/2012', '2014-01-22', '2011/2012', true],
  ['2012/2012', '2012-06-20', '2012/2012', false],
  ['soon', undefined, undefined, false],
])('%s at a meeting on %s is %s', (printed, date, id, isDoubtful) => {
  expect(printedNumber(printed, date, false)).toEqual(id && { id, isDoubtful });
});

test('an invented record may be of a year before the Assembly existed', () => {
  expect(printedNumber('1961/2007', undefined, true)).toEqual({
    id: '1961/2007',
    isDoubtful: true,
  });
});
