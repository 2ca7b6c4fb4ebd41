import type { SearchManifest } from '../record/searchManifest.ts';
import type { KnownWord } from './knownWord.ts';
import type { PeriodFilters } from './SearchPeriod.ts';
import type { SearchQuery } from './SearchQuery.ts';

/** A period that can have what is searched. */
export interface PeriodToSearch {
  /** Its place in the manifest. */
  readonly number: number;
  readonly path: string;
  readonly filters: PeriodFilters;
}

/**
 * The periods that can have what is searched, in the order in which they are searched: those that
 * have every word and a year of the range. A period that is wholly within the range needs no filter
 * by year.
 */
export function periodsToSearch(
  { periods }: SearchManifest,
  { filters, from = '0000', to = '9999', order }: SearchQuery,
  known: readonly KnownWord[],
): PeriodToSearch[] {
  const narrowed = Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [name, [value]]),
  );
  const found = periods.flatMap(({ path, years }, number) => {
    const all = Object.keys(years);
    const within = all.filter((one) => one >= from && one <= to);
    const hasWords = known.every(({ counts }) => counts === undefined || counts.has(number));
    if (within.length === 0 || !hasWords) return [];
    const byYear = within.length < all.length ? { year: within } : {};
    return [{ number, path, filters: { ...narrowed, ...byYear } }];
  });
  return order === 'oldest' ? found : found.reverse();
}
