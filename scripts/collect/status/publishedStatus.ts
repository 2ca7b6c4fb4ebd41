import { isQuestion } from '../../../src/record/entrySchema.ts';
import { entryIds } from '../../store/entryFiles.ts';
import { standingEntry } from '../../store/standingEntry.ts';

/** What of a year’s questions is in content, as the coverage page counts it. */
export interface PublishedYear {
  readonly year: string;
  /** Entries, withdrawn ones included. */
  readonly held: number;
  /** Questions that entries cite and that have none themselves. */
  readonly cited: number;
  /** Questions that are known to exist and have no entry. */
  readonly notCollected: number;
}

/**
 * Counts what content has, by year in ascending order. One entry is read at a time.
 * @param known the ids of all questions that are known to exist.
 */
export function publishedStatus(content: string, known: Iterable<string>): PublishedYear[] {
  const held = new Set(entryIds(content));
  const cited = new Set<string>();
  for (const id of held) {
    const entry = standingEntry(content, id);
    if (entry && isQuestion(entry)) for (const one of entry.cites ?? []) cited.add(one);
  }
  const absent = [...cited].filter((id) => !held.has(id));
  const notCollected = [...new Set(known)].filter((id) => !held.has(id));
  const years = new Set([...held, ...absent, ...notCollected].map(yearOf));
  return [...years].sort().map((year) => ({
    year,
    held: countIn(year, held),
    cited: countIn(year, absent),
    notCollected: countIn(year, notCollected),
  }));
}

function countIn(year: string, ids: Iterable<string>): number {
  let count = 0;
  for (const id of ids) if (yearOf(id) === year) count += 1;
  return count;
}

function yearOf(id: string): string {
  return id.slice(0, 4);
}
