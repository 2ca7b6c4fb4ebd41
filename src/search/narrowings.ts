import { filterName, filterValue } from './filterLabel.ts';
import type { SearchNames } from './SearchNames.ts';
import { dayText } from './typedDay.ts';
import { FILTERS, type SearchQuery } from './SearchQuery.ts';

/** One thing that narrows a search. */
interface Narrowing {
  /** As the page prints it: `Member: Jon Marsh`, `Years: 1984 to 1985`. */
  readonly text: string;
  /** The search without it. */
  readonly without: SearchQuery;
}

/** What narrows a search besides its words: filters and the range of days, in the order in which they are offered. */
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
  const isYears = [from, to].every((one) => one === undefined || one.length === 4);
  const [one, several] = isYears ? ['Year', 'Years'] : ['Date', 'Dates'];
  if (from && from === to) return `${one}: ${dayText(from)}`;
  if (from && to) return `${several}: ${dayText(from)} to ${dayText(to)}`;
  return from ? `${several}: from ${dayText(from)}` : `${several}: up to ${dayText(to ?? '')}`;
}
