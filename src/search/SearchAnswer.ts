import type { SearchState } from './ArchiveSearch.ts';
import type { Failure } from './reportFailure.ts';
import type { FilterCounts, Hit } from './SearchPeriod.ts';
import type { SearchNames } from './SearchNames.ts';
import type { SearchQuery } from './SearchQuery.ts';
import type { YearFound } from './yearsFound.ts';

/** What the page asks of the worker that searches. */
export interface SearchRequest {
  /** Answers carry it; a later request ends an earlier one. */
  readonly id: number;
  readonly query: SearchQuery;
  /** The hits wanted: from one place to before another. */
  readonly from: number;
  readonly to: number;
  /** Whether all years are to be searched, however many hits there are. */
  readonly all: boolean;
  /** Whether counts by filter are wanted though they cost much. */
  readonly count: boolean;
  /** How many ids of questions found are wanted, from the first. */
  readonly ids: number;
  /** Searches whose results are wanted by year: none, this one, or this one and another. */
  readonly overTime: readonly SearchQuery[];
}

/** What the worker says as soon as it knows it, once, without being asked. */
export interface NamesKnown {
  readonly type: 'names';
  readonly names: SearchNames;
}

/** What the worker answers, in this order; `hits` and `progress` as often as there is news. */
export type SearchAnswer =
  | { readonly id: number; readonly type: 'progress'; readonly state: SearchState }
  | {
      readonly id: number;
      readonly type: 'hits';
      readonly hits: readonly Hit[];
      readonly state: SearchState;
    }
  | { readonly id: number; readonly type: 'done'; readonly state: SearchState }
  /** Undefined where to count would cost much. */
  | { readonly id: number; readonly type: 'counts'; readonly counts: FilterCounts | undefined }
  /** Undefined where they could not be loaded. */
  | { readonly id: number; readonly type: 'ids'; readonly ids: readonly string[] | undefined }
  | { readonly id: number; readonly type: 'years'; readonly years: readonly YearFound[] }
  | { readonly id: number; readonly type: 'failed'; readonly failure: Failure };
