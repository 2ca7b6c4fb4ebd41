import type { Archive } from '../archive/Archive.ts';
import type { EntryFacts } from '../record/entrySchema.ts';
import { latestDate } from './latestDate.ts';
import { isNews } from './newsOf.ts';

/**
 * The day (ISO) on which a record was last changed here, by the log; where that knows of no change, the latest day
 * that it tells of itself. Undefined where it has no date at all.
 */
export function lastModified({ log }: Archive, entry: EntryFacts): string | undefined {
  const last = log?.byId.get(entry.id)?.findLast(isNews);
  return last?.date ?? latestDate(entry);
}
