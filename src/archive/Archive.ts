import type { Question, Withdrawn } from '../record/entrySchema.ts';
import type { ArchiveLog } from './ArchiveLog.ts';
import type { IngestSummary } from '../record/ingestSummarySchema.ts';
import type { KnownQuestions } from '../record/knownQuestions.ts';
import type { AbsentYear } from './absentYears.ts';
import type { MeetingType } from './meetingTypes.ts';
import type { Move } from '../record/movesIn.ts';
import type { Office } from '../record/peopleSchema.ts';
import type { ReferenceIndexes } from './referenceIndexes.ts';

/** Questions that belong together, under the slug or key of their page. */
export interface Gathering {
  readonly key: string;
  /** As a reader knows it: the printed name of a member, group or category, a year. */
  readonly name: string;
  readonly questions: readonly Question[];
  /** How many of them each year has, oldest first. The year is that of the reference, as in the address. */
  readonly byYear: ReadonlyMap<string, number>;
}

/** One meeting: a type and a day. Its key is `mqt/2018-06-21`. */
export interface Meeting extends Gathering {
  readonly type: MeetingType;
  readonly date: string;
  /** Whether all of its questions are invented. */
  readonly invented: boolean;
}

/** What was published before: addresses that may never stop working, and what the log knows. */
export interface Addresses {
  /** What was published once. */
  readonly published: ReadonlySet<string>;
  /** Pages that have another address now, by the one before. */
  readonly moves: ReadonlyMap<string, Move>;
  /** The days that earlier versions of a question were current until, oldest first, by its id. */
  readonly versions: ReadonlyMap<string, readonly string[]>;
  /** When records were published here, and changed; absent where there is no log. */
  readonly log?: ArchiveLog;
}

/** What is told of questions and records that are not here. */
export interface Elsewhere {
  /** Questions that are known to exist somewhere, held or not; undefined where nothing tells. */
  readonly known?: KnownQuestions;
  /** Why records of the raw text gave no entry. */
  readonly refused: IngestSummary['refused'];
}

/** All that the pages know about all records: small facts, indexed once. */
export interface Archive extends ReferenceIndexes, Addresses, Elsewhere {
  /** By date and number; those without a date come first. */
  readonly questions: readonly Question[];
  readonly withdrawn: readonly Withdrawn[];
  readonly withdrawnById: ReadonlyMap<string, Withdrawn>;
  readonly byId: ReadonlyMap<string, Question>;
  /** An id to show what one looks like: the first, which stays the first when others are added. */
  readonly example?: string;
  /** Oldest first. The year is that of the reference, as in the address. */
  readonly years: readonly Gathering[];
  /** Questions that are cited or known and not here, oldest year first; of a year that lacks none there is none. */
  readonly absent: readonly AbsentYear[];
  /** Oldest first. */
  readonly meetings: readonly Meeting[];
  readonly meetingOf: ReadonlyMap<string, Meeting>;
  /** The questions before and after one in its meeting. */
  readonly neighbours: ReadonlyMap<
    string,
    { readonly previous?: Question; readonly next?: Question }
  >;
  /** In the order of their slugs. */
  readonly members: readonly Gathering[];
  readonly groups: readonly Gathering[];
  /** By the slug of the category as printed. */
  readonly categories: readonly Gathering[];
  /** Whoever answered, by name or by an office held on that day; a question may stand under several. */
  readonly answerers: readonly Gathering[];
  readonly memberBySlug: ReadonlyMap<string, Gathering>;
  readonly answererBySlug: ReadonlyMap<string, Gathering>;
  readonly groupBySlug: ReadonlyMap<string, Gathering>;
  readonly categoryBySlug: ReadonlyMap<string, Gathering>;
  /** By the parent’s id, in the order of their numbers. */
  readonly supplementaries: ReadonlyMap<string, readonly Question[]>;
  readonly invented: 'all' | 'some' | 'none';
  readonly offices: readonly Office[];
}
