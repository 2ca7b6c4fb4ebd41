import { isQuestion, type EntryFacts } from '../record/entrySchema.ts';

/**
 * The latest day that a record tells of itself: its meeting, an answer, a correction, its withdrawal.
 * Undefined where it has no date at all.
 */
export function latestDate(entry: EntryFacts): string | undefined {
  if (!isQuestion(entry)) return entry.withdrawn.date;
  const { date, answers = [], history = [] } = entry;
  return latestOf([date, ...answers.map((one) => one.date), ...history.map((one) => one.date)]);
}

/** The latest of some ISO days, of which some may be absent. */
export function latestOf(dates: readonly (string | undefined)[]): string | undefined {
  let latest: string | undefined;
  for (const date of dates) if (date && (!latest || date > latest)) latest = date;
  return latest;
}
