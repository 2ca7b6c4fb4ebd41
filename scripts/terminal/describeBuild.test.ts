import { expect, test } from 'vitest';
import type { BuildReport } from '../buildSite.ts';
import { describeBuild } from './describeBuild.ts';

/** The line of the summary that is about search. */
function searchLine(records: number, periods: number, rebuilt: number): string | undefined {
  return describe({ search: { records, periods, rebuilt } })[1];
}

function describe(own: Partial<BuildReport>): string[] {
  const report: BuildReport = {
    pages: { all: 15, written: 15, removed: 0 },
    search: { records: 1, periods: 1, rebuilt: 1 },
    ...{ stages: [], unchanged: false, passedOver: [], unlogged: [] },
    ...own,
  };
  return describeBuild(report, { out: 'dist', siteUrl: '' }).split('\n');
}

test('one record and one period are one, and an archive without any has no period', () => {
  expect(searchLine(1, 1, 1)).toBe('1 record searchable: 1 of 1 period reindexed.');
  expect(searchLine(12_000, 3, 2)).toBe('12,000 records searchable: 2 of 3 periods reindexed.');
  expect(searchLine(0, 0, 1)).toBe('No record is searchable.');
});

test('records that the log does not know yet are named', () => {
  const unlogged = ['1976/0001', '1976/0002'];
  expect(describe({ unlogged })).toContain(
    'These records are not in the log yet: 1976/0001, 1976/0002. Run `npm run log`.',
  );
  expect(describe({}).join('')).not.toContain('log');
});
