import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from './csvLine.ts';

test('any words come back as they were', () => {
  const row = fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(row, (values) => {
      expect(parse(csvLine(values), { record_delimiter: '\r\n' })).toEqual([values]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [['a', '', '1', 'true'], 'a,,1,true\r\n'],
  [['=1+1', '@x', '-1'], '=1+1,@x,-1\r\n'],
  [['a, b', '"c"', 'd\r\ne', ' f'], '"a, b","""c""","d\r\ne"," f"\r\n'],
])('%j is one line', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
