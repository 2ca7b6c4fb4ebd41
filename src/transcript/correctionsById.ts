import type { Correction } from '../record/correctionSchema.ts';
import type { ReviewedItem } from '../record/reviewedList.ts';

/** The reviewed corrections of each question. */
export type Corrections = ReadonlyMap<string, readonly Correction[]>;

/** Sorts reviewed corrections by the question that they are of. */
export function correctionsById(items: readonly ReviewedItem<Correction>[]): Corrections {
  return Map.groupBy(
    items.map(({ value }) => value),
    ({ id }) => id,
  );
}
