import type { YearStatus } from './storeStatus.ts';

const HEAD = ['year', 'listed', 'found', 'open', 'vanished', 'not there', 'failed'];

/** What a store has, for people: a table by year with its sums. */
export function describeStatus(years: readonly YearStatus[]): string {
  if (years.length === 0)
    return 'Nothing has been collected yet: npm run collect -- fetch --limit 20';
  const rows = years.map((one) => [
    one.year,
    one.listed,
    one.found,
    one.open,
    one.vanished,
    one.missing,
    one.failed,
  ]);
  const sums = HEAD.map((_, index) =>
    index === 0 ? 'all' : rows.reduce((sum, row) => sum + Number(row[index]), 0),
  );
  const cells = [HEAD, ...rows, sums].map((row) => row.map(String));
  return cells
    .map(
      ([year = '', ...numbers]) =>
        year.padEnd(10) + numbers.map((one) => one.padStart(11)).join(''),
    )
    .join('\n');
}
