import type { SearchManifest } from '../record/searchManifest.ts';
import { isKnownIn, type KnownTerm } from './knownTerm.ts';
import type { PeriodFilters } from './SearchPeriod.ts';
import type { SearchQuery } from './SearchQuery.ts';
import { firstDay, lastDay } from './typedDay.ts';

/** A period that can have what is searched. */
export interface PeriodToSearch {
  /** Its place in the manifest. */
  readonly number: number;
  readonly path: string;
  readonly filters: PeriodFilters;
  /** First and last day, where its years do not say which of its questions are wanted. */
  readonly days: readonly [from: string, to: string] | undefined;
}

/**
 * The periods that can have what is searched, in the order in which they are searched: those that
 * have everything that is wanted and a day of the range. A period that is wholly within the range needs no
 * filter by year, and one of which the range has whole years none by day.
 */
export function periodsToSearch(
  { periods }: SearchManifest,
  { filters, from = '0000', to = '9999', order }: SearchQuery,
  wanted: readonly (readonly KnownTerm[])[],
): PeriodToSearch[] {
  const [first, last] = [firstDay(from), lastDay(to)];
  const narrowed = Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [name, [value]]),
  );
  const found = periods.flatMap((period, number) => {
    const { path, years } = period;
    const all = Object.keys(years);
    const within = all.filter((one) => lastDay(one) >= first && firstDay(one) <= last);
    const hasAll = wanted.every((choices) =>
      choices.some(({ forms }) => forms.some((form) => isKnownIn(form, period))),
    );
    if (within.length === 0 || !hasAll) return [];
    const isCut = within.some((one) => firstDay(one) < first || lastDay(one) > last);
    const byYear = within.length < all.length && !isCut ? { year: within } : {};
    const days = isCut ? ([first, last] as const) : undefined;
    return [{ number, path, filters: { ...narrowed, ...byYear }, days }];
  });
  return order === 'oldest' ? found : found.reverse();
}
