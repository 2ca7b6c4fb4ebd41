import { filterName, filterValue } from './filterLabel.ts';
import type { SearchNames } from './SearchNames.ts';
import type { FilterCounts } from './SearchPeriod.ts';
import { COUNTED, writeQuery, type CountedBy, type SearchQuery } from './SearchQuery.ts';

/** A value, and how many of the questions found have it. */
interface CountLine {
  readonly text: string;
  /** The query part of the address of the narrower search. */
  readonly href: string;
  readonly found: number;
}

/** The values of one filter, or the years. */
interface CountList {
  readonly by: CountedBy;
  readonly heading: string;
  /** Those with most questions first; the newest year first. */
  readonly lines: readonly CountLine[];
}

/** What still divides the results: each value with the search that is narrowed by it. */
export function countLists(
  query: SearchQuery,
  counts: FilterCounts,
  names: SearchNames,
): readonly CountList[] {
  return COUNTED.flatMap((by) => {
    const values = Object.entries(counts[by] ?? {}).filter(([, found]) => found > 0);
    if (isNarrowedBy(query, by) || values.length < 2) return [];
    const lines = values.sort(by === 'year' ? byYear : byCount).map(([value, found]) => ({
      text: filterValue(by, value, names),
      href: writeQuery(narrowedBy(query, by, value)),
      found,
    }));
    return [{ by, heading: filterName(by), lines }];
  });
}

function isNarrowedBy({ filters, from, to }: SearchQuery, by: CountedBy): boolean {
  return by === 'year' ? from !== undefined && from === to : filters[by] !== undefined;
}

function narrowedBy(query: SearchQuery, by: CountedBy, value: string): SearchQuery {
  if (by === 'year') return { ...query, from: value, to: value };
  return { ...query, filters: { ...query.filters, [by]: value } };
}

function byYear([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? 1 : -1;
}

function byCount(
  [a, countA]: readonly [string, number],
  [b, countB]: readonly [string, number],
): number {
  return countB - countA || (a < b ? -1 : 1);
}
