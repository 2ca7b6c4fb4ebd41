import type { Withdrawn } from '../../src/record/entrySchema.ts';
import type { Withdrawal } from '../../src/record/peopleSchema.ts';
import type { ReviewedItem } from '../../src/record/reviewedList.ts';
import { unknownWithdrawals } from '../../src/transcript/unknownWithdrawals.ts';
import { ReviewError } from './ReviewError.ts';
import { standingEntry } from './standingEntry.ts';

/**
 * What is left of the records that were taken down. One whose transcript went with it keeps the day of
 * the entry that stands there.
 * @param given ids of the records that a transcript gives.
 * @throws ReviewError naming lines that take down nothing.
 */
export function takenDown(
  content: string,
  items: readonly ReviewedItem<Withdrawal>[],
  given: ReadonlySet<string>,
): Withdrawn[] {
  const ids = new Set(given);
  const left = items.map(({ value: { id, date, reason } }): Withdrawn => {
    const standing = given.has(id) ? undefined : standingEntry(content, id);
    if (standing) ids.add(id);
    return { id, ...(standing?.date && { date: standing.date }), withdrawn: { date, reason } };
  });
  const unknown = unknownWithdrawals(items, ids);
  if (unknown.length > 0) throw new ReviewError(unknown);
  return left;
}
