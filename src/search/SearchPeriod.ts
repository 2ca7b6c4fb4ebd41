import type { CountedBy, Order } from './SearchQuery.ts';

/** A piece of an excerpt: plain, or one of the words that were searched. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** One question found. Every text is plain and goes into the page as text. */
export interface Hit {
  readonly href: string;
  readonly reference: string;
  readonly title: string;
  readonly member?: string;
  /** As printed. */
  readonly group?: string;
  /** ISO date of the meeting. */
  readonly date?: string;
  readonly status: string;
  readonly invented: boolean;
  readonly excerpt: readonly ExcerptPart[];
}

/** How many of the questions found are of each year, and have each value of a filter. */
export type FilterCounts = Readonly<Partial<Record<CountedBy, Readonly<Record<string, number>>>>>;

/** Values that a question must have one of, by filter. */
export type PeriodFilters = Readonly<Record<string, readonly string[]>>;

/** A text that an index is asked for: one word in any form, exact words, or the beginning of words. */
export interface PeriodForm {
  readonly kind: 'word' | 'exact' | 'beginning';
  readonly text: string;
}

/** What a question must have and must not have, by what one period has of it. */
export interface PeriodWords {
  /** One form of each of these. */
  readonly wanted: readonly (readonly PeriodForm[])[];
  readonly without: readonly PeriodForm[];
}

/** What is asked of one period. */
export interface PeriodQuery {
  readonly words: PeriodWords;
  readonly filters: PeriodFilters;
  /** First and last day, where the years do not say which questions are wanted. */
  readonly days?: readonly [from: string, to: string] | undefined;
  readonly order: Order;
}

/** What one period has for a search. */
export interface PeriodResult {
  readonly total: number;
  /** Scores of the questions found, in the order that was asked for; they compare within this period only. */
  readonly scores: readonly number[];
  /** Loads the hits from one place to before another, in the order that was asked for. */
  readonly hits: (from: number, to: number) => Promise<readonly Hit[]>;
  /** The place of each question found among all of the period, in the order that was asked for. */
  readonly places: () => Promise<readonly number[]>;
}

/** A part of the archive that is searched by itself. */
export interface SearchPeriod {
  readonly search: (query: PeriodQuery) => Promise<PeriodResult>;
  /** Counts by every filter. It loads more than a search does. */
  readonly counts: (query: PeriodQuery) => Promise<FilterCounts>;
}
