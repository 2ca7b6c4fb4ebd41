import type { FilterName, SearchQuery } from './SearchQuery.ts';

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
  /** ISO date of the meeting. */
  readonly date?: string;
  readonly status: string;
  readonly invented: boolean;
  readonly excerpt: readonly ExcerptPart[];
}

/** How many of the questions found have each value of a filter. */
export type FilterCounts = Readonly<Partial<Record<FilterName, Readonly<Record<string, number>>>>>;

/** What one period has for a search. */
export interface PeriodResult {
  readonly total: number;
  readonly counts: FilterCounts;
  /** Loads the hits from one place to before another, best first. */
  readonly hits: (from: number, to: number) => Promise<readonly Hit[]>;
}

/**
 * A part of the archive that is searched by itself. Results come period by period, so that a large
 * archive need not be loaded whole; a small one has one period.
 */
export interface SearchPeriod {
  readonly search: (query: SearchQuery) => Promise<PeriodResult>;
}
