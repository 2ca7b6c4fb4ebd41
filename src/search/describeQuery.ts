import { narrowings } from './narrowings.ts';
import type { SearchNames } from './SearchNames.ts';
import type { SearchQuery } from './SearchQuery.ts';

/** A search in words, for titles, paper and files: `“flood gates”, Member: Jon Marsh, Years: 1984 to 1985`. */
export function describeQuery(query: SearchQuery, names: SearchNames): string {
  const words = query.text ? [`“${query.text}”`] : [];
  return [...words, ...narrowings(query, names).map(({ text }) => text)].join(', ');
}
