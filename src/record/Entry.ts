import type { EntryFacts } from './entrySchema.ts';

/** One paragraph or list of a record's text: white space collapsed, all else as in the source. */
export type Block =
  | { readonly type: 'paragraph'; readonly speaker?: string; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] };

/** The words of a record. */
export interface Body {
  readonly question: readonly Block[];
  /** One for each of the entry's answers, oldest first. */
  readonly answers: readonly (readonly Block[])[];
}

/** An entry: its facts (the front matter) and its words (the body). */
export interface Entry {
  readonly facts: EntryFacts;
  readonly body: Body;
}
