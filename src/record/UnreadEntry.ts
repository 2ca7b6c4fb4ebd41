import type { Body, Entry } from './Entry.ts';
import type { EntryFacts } from './entrySchema.ts';

/** An entry whose words are read when they are asked for: of all entries together, only the facts are in memory. */
export interface UnreadEntry {
  readonly facts: EntryFacts;
  /** Reads the words, from the disk where they are there: each call does so again. */
  readonly readBody: () => Body;
}

/** The entry with its words. */
export function readEntry({ facts, readBody }: UnreadEntry): Entry {
  return { facts, body: readBody() };
}
