import type { Block } from './Entry.ts';

/** One part of an entry’s text, as all that shows words reads it: the question or one answer. */
export interface Section {
  /** The heading’s slug, and the fragment on the page: `question`, `answer-of-26-june-2018`. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** The place of the answer in `answers`, from 0; absent for the question. */
  readonly answer?: number;
}
