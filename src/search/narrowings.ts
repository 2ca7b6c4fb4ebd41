import { filterName, filterValue } from './filterLabel.ts';
import type { SearchNames } from './SearchNames.ts';
import { FILTERS, type SearchQuery } from './SearchQuery.ts';

/** One thing that narrows a search. */
interface Narrowing {
  /** As the page prints it: `Member: Jon Marsh`, `Years: 1984 to 1985`. */
  readonly text: string;
  /** The search without it. */
  readonly without: SearchQuery;
}

/** What narrows a search besides its words: filters and the range of years, in the order in which they are offered. */
export function narrowings(query: SearchQuery, names: SearchNames): readonly Narrowing[] {
  const { from, to, unmet, ...unbounded } = query;
  const filters = FILTERS.flatMap((filter) => {
    const value = query.filters[filter];
    if (!value) return [];
    const others = Object.entries(query.filters).filter(([name]) => name !== filter);
    const text = `${filterName(filter)}: ${filterValue(filter, value, names)}`;
    return [{ text, without: { ...query, filters: Object.fromEntries(others) } }];
  });
  return from || to ? [...filters, { text: yearsIn(from, to), without: unbounded }] : filters;
}

function yearsIn(from: string | undefined, to: string | undefined): string {
  if (from && from === to) return `Year: ${from}`;
  if (from && to) return `Years: ${from} to ${to}`;
  return from ? `Years: from ${from}` : `Years: until ${to}`;
}
