import type { PublishedYear } from './publishedStatus.ts';
import type { YearStatus } from './storeStatus.ts';

/** What a store has, and then what content has, for people: tables by year with their sums. */
export function describeStatus(
  years: readonly YearStatus[],
  published: readonly PublishedYear[],
): string {
  if (years.length === 0)
    return 'Nothing has been collected yet: npm run collect -- fetch --limit 20';
  const store = table(
    ['year', 'listed', 'found', 'open', 'vanished', 'not there', 'failed'],
    years.map(({ year, listed, found, open, vanished, missing, failed }) => [
      year,
      ...[listed, found, open, vanished, missing, failed],
    ]),
  );
  if (published.length === 0) return store;
  const content = table(
    ['year', 'entries', 'cited only', 'to collect'],
    published.map(({ year, held, cited, notCollected }) => [year, held, cited, notCollected]),
  );
  return `${store}\n\nEntries, questions that they cite and that have none, and questions known to exist that have none:\n${content}`;
}

/** Lines of a table whose first column is words and whose last line sums the others. */
function table(head: readonly string[], rows: readonly (readonly [string, ...number[]])[]): string {
  const sums = head.map((_, index) =>
    index === 0 ? 'all' : rows.reduce((sum, row) => sum + Number(row[index]), 0),
  );
  return [head, ...rows, sums]
    .map((row) => row.map(String))
    .map(
      ([first = '', ...others]) =>
        first.padEnd(10) + others.map((one) => one.padStart(11)).join(''),
    )
    .join('\n');
}
