import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalReference, compareIds, parseReference } from './reference.ts';

// The ways in which people type a reference and records print one.
test.each([
  ['2018/1558', '2018/1558'],
  ['1558/2018', '2018/1558'],
  ['MQ 2018/1558', '2018/1558'],
  ['mq2018/1558', '2018/1558'],
  ['MQT2018/1558', '2018/1558'],
  ['MQT 2018/3426', '2018/3426'],
  ['2018/27', '2018/0027'],
  ['0290/2011', '2011/0290'],
  ['1007 / 2014', '2014/1007'],
  ['MQ 3345 /2012', '2012/3345'],
  ['MQ2020/1050', '2020/1050'],
  ['MQ2321/2012', '2012/2321'],
  ['Question No: 324 / 2013', '2013/0324'],
  ['Question Number: 2021/0393', '2021/0393'],
  ['Reference: 2021/0393', '2021/0393'],
  ['MQ 1007 / 2014 (Oral)', '2014/1007'],
  ['Q293/2009', '2009/0293'],
  ['2019/20936', '2019/20936'],
  ['2018/2950-0', '2018/2950-0'],
  ['2018/2507-S4', '2018/2507-s4'],
  ['  2018/1558\u00a0', '2018/1558'],
])('%j is %s', (typed, id) => {
  expect(parseReference(typed)).toBe(id);
});

test.each([
  '',
  'Victims of crime',
  '2018',
  '1558',
  '2018-1558',
  '2008/09/01',
  '06/09/2018',
  '99/3854924',
  '0427/0402',
  '2018/123456',
  'see 2018/1558',
  '/questions/2018/1558',
])('%j is no reference', (typed) => {
  expect(parseReference(typed)).toBeUndefined();
});

test('where either number could be the year, the first is', () => {
  expect(canonicalReference('2018', '2011')).toBe('2018/2011');
  expect(canonicalReference('2011', '2018')).toBe('2011/2018');
  // Invented records are dated from 1950.
  expect(canonicalReference('1950', '2018')).toBe('1950/2018');
  expect(canonicalReference('1949', '2018')).toBe('2018/1949');
  expect(canonicalReference('1949', '2100')).toBeUndefined();
});

test('ids in order of year, number and suffix', () => {
  const sorted = ['2017/9999', '2018/0027', '2018/2950', '2018/2950-0', '2018/2950-s2'];
  sorted.push('2018/2950-10', '2018/20936', '2019/0001');
  expect([...sorted].reverse().sort(compareIds)).toEqual(sorted);
});

test('the order is total', () => {
  const number = fc.constantFrom('0027', '00027', '2950', '02950', '20936');
  const suffix = fc.constantFrom('', '-0', '-1', '-01', '-s1', '-10');
  const id = fc
    .tuple(fc.constantFrom('2018', '2019'), number, suffix)
    .map(([year, digits, rest]) => `${year}/${digits}${rest}`);
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(compareIds(a, b) === 0).toBe(a === b);
      expect(Math.sign(compareIds(a, b)) + Math.sign(compareIds(b, a))).toBe(0);
      if (compareIds(a, b) <= 0 && compareIds(b, c) <= 0) {
        expect(compareIds(a, c)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 500 },
  );
});
