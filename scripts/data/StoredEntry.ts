import type { Entry } from '../../src/record/Entry.ts';
import type { Question, Withdrawn } from '../../src/record/entrySchema.ts';

/** An entry that still has its words. */
export interface QuestionEntry extends Entry {
  readonly facts: Question;
}

/** What is left of an entry that was taken down. */
export interface WithdrawnEntry extends Entry {
  readonly facts: Withdrawn;
}

/** An entry, with its words or without. */
export type StoredEntry = QuestionEntry | WithdrawnEntry;

/** Whether an entry still has its words. */
export function hasWords<T extends QuestionEntry | WithdrawnEntry>(
  entry: T,
): entry is T & QuestionEntry {
  return !('withdrawn' in entry.facts);
}
