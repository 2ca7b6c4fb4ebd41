import type { Withdrawn } from '../../src/record/entrySchema.ts';
import type { People } from './gatherPeople.ts';
import type { SmallFacts } from './SmallFacts.ts';

/** What the data of one entry says about others, known before any words are read. */
export interface DataContext {
  /** The public address of the site with a slash at its end, or the empty string. */
  readonly siteUrl: string;
  /** In the order of their ids. */
  readonly questions: readonly SmallFacts[];
  /** In the order of their ids. */
  readonly withdrawn: readonly Withdrawn[];
  readonly byId: ReadonlyMap<string, SmallFacts>;
  /** The ids of the questions that cite one, in order. */
  readonly citing: ReadonlyMap<string, readonly string[]>;
  /** The key of each question's meeting, `mqt/2018-06-21`; one without a date has none. */
  readonly meetingOf: ReadonlyMap<string, string>;
  /** Which of the questions are invented. */
  readonly invented: 'all' | 'some' | 'none';
  readonly people: People;
}
