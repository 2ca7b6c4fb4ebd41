import type { Correction } from '../../src/record/correctionsSchema.ts';

/** The reviewed corrections of each question. */
export type Corrections = ReadonlyMap<string, readonly Correction[]>;

/** Sorts reviewed corrections by the question that they are of. */
export function correctionsById(corrections: readonly Correction[]): Corrections {
  return Map.groupBy(corrections, ({ id }) => id);
}
