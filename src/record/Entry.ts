import type { EntryFacts } from './entrySchema.ts';
import type { ListMark } from './listMark.ts';

/**
 * One paragraph, list or table of a record's text: white space collapsed, all else as in the source. The
 * rows of a table have as many cells each; none of them is known to be its head. The items of a list have the
 * same mark, a hyphen where none is named.
 */
export type Block =
  | { readonly type: 'paragraph'; readonly speaker?: string; readonly text: string }
  | { readonly type: 'list'; readonly mark?: ListMark; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] };

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
