import type { SearchManifest } from '../record/searchManifest.ts';
import { ArchiveSearch, type SearchableArchive } from './ArchiveSearch.ts';
import type { SearchQuery } from './SearchQuery.ts';
import { firstDay, lastDay } from './typedDay.ts';

/** One year of the archive. */
export interface YearFound {
  readonly year: string;
  /** All of its questions here. */
  readonly questions: number;
  /** How many of them each search finds; undefined where its years could not all be searched. */
  readonly found: readonly (number | undefined)[];
}

/**
 * How many questions searches find in each year, from the first year of the archive to the last, years
 * without questions too, as far as they are in the range of the first search.
 * @param begun the first of the searches, which has searched what it needs for this.
 * @param isOver whether nobody waits for it any more; it then gives undefined.
 */
export async function yearsFound(
  archive: SearchableArchive,
  queries: readonly SearchQuery[],
  begun: ArchiveSearch,
  isOver: () => boolean,
): Promise<readonly YearFound[] | undefined> {
  const counts: Found[] = [];
  for (const [place, query] of queries.entries()) {
    const search = place === 0 ? begun : await ArchiveSearch.begin(archive, query);
    let byYear = await search.byYear();
    while (!byYear) {
      if (isOver()) return undefined;
      await search.searchNext();
      byYear = await search.byYear();
    }
    const { failed, faulty } = search.state;
    const missing = [...failed, ...faulty].map((path) => path.split('-'));
    const isMissing = (year: string) =>
      missing.some(([from = '', to = '']) => year >= from && year <= to);
    counts.push((year) => (isMissing(year) ? undefined : (byYear.get(year) ?? 0)));
  }
  return yearsIn(archive.manifest, queries[0]).map(([year, questions]) => {
    return { year, questions, found: counts.map((found) => found(year)) };
  });
}

type Found = (year: string) => number | undefined;

/** Every year from the first to the last that is in the range, with its questions. */
function yearsIn(
  { periods }: SearchManifest,
  { from = '0000', to = '9999' }: Pick<SearchQuery, 'from' | 'to'> = {},
): readonly (readonly [year: string, questions: number])[] {
  const questions = new Map(periods.flatMap(({ years }) => Object.entries(years)));
  const all = [...questions.keys()].sort();
  const [first, last] = [Number(all[0]), Number(all.at(-1))];
  if (all.length === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
    .filter((year) => lastDay(year) >= firstDay(from) && firstDay(year) <= lastDay(to))
    .map((year) => [year, questions.get(year) ?? 0]);
}
