import { expect, test } from 'vitest';
import { describeBuild } from './describeBuild.ts';

/** The line of the summary that is about search. */
function searchLine(records: number, periods: number, rebuilt: number): string | undefined {
  const search = { records, periods, rebuilt };
  const pages = { all: 15, written: 15, removed: 0 };
  const report = { pages, search, stages: [], unchanged: false, passedOver: [] };
  return describeBuild(report, { out: 'dist', siteUrl: '' }).split('\n')[1];
}

test('one record and one period are one, and an archive without any has no period', () => {
  expect(searchLine(1, 1, 1)).toBe('1 record searchable: 1 of 1 period indexed anew.');
  expect(searchLine(12_000, 3, 2)).toBe('12,000 records searchable: 2 of 3 periods indexed anew.');
  expect(searchLine(0, 0, 1)).toBe('No record is searchable.');
});
