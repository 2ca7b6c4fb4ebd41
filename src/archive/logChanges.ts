import { createHash } from 'node:crypto';
import {
  isQuestion,
  QUESTION_STATUSES,
  type EntryFacts,
  type Question,
} from '../record/entrySchema.ts';
import type { LogChange, RecordChange } from '../record/logLineSchema.ts';
import { compareIds } from '../record/reference.ts';
import { questionPath } from './address.ts';
import type { LogState } from './logState.ts';

/** A record as it is now. */
export interface LoggedRecord extends Pick<RecordChange, 'id' | 'status' | 'words' | 'labels'> {
  /** Whether raw text gives an earlier reading of it: then it is known to be the same record. */
  readonly hasHistory: boolean;
}

/** All that is to be published now. */
export interface ToPublish {
  readonly records: readonly LoggedRecord[];
  /** Addresses of pages, those of records or not. */
  readonly pages: readonly string[];
  /** Where pages lead that have moved, by the address before. */
  readonly moves: ReadonlyMap<string, string>;
  /** Addresses that are known to be published, and that the log has not yet. */
  readonly older: readonly string[];
}

/** What a log is to be told. */
export interface LogNews {
  /** In the order of their lines: records by their ids, then pages by their paths. */
  readonly changes: readonly LogChange[];
  /** Addresses that were published and lead nowhere now. */
  readonly gone: readonly string[];
  /** Ids whose words and labels are all others than before, so that another record may have them now. */
  readonly strangers: readonly string[];
}

/**
 * Compares what is to be published with what a log has said last. The first time, all is `known`: nobody
 * can say since when.
 * @param date the day (ISO) that the lines will have.
 */
export function logChanges(state: LogState, now: ToPublish, date: string): LogNews {
  const isFirst = state.last === undefined;
  const there = new Set([...now.pages, ...now.records.map(({ id }) => questionPath(id))]);
  const records = now.records
    .toSorted((a, b) => compareIds(a.id, b.id))
    .flatMap((record) => recordChange(state.records.get(record.id), record, { date, isFirst }));
  const gone = [...new Set([...state.published.keys(), ...now.older])].filter(
    (path) => !there.has(path) && !now.moves.has(path),
  );
  return {
    changes: [...records, ...pageChanges(state, now, date)],
    gone,
    strangers: now.records
      .filter((record) => isStranger(state.records.get(record.id), record))
      .map(({ id }) => id),
  };
}

/** What the log keeps of an entry. @param words the SHA-256 of its words. */
export function loggedRecord(facts: EntryFacts, words: string): LoggedRecord {
  const { id } = facts;
  if (!isQuestion(facts)) return { id, status: 'withdrawn', hasHistory: false };
  const { status, history } = facts;
  return { id, status, words, labels: labelsDigest(facts), hasHistory: history !== undefined };
}

/** Of what stands beside the words, as printed: what program reads it later does not matter. */
function labelsDigest(question: Question): string {
  const { date, meeting, session, askedBy, organisation, askedOf, category } = question;
  const labels = JSON.stringify([date, meeting, session, askedBy, organisation, askedOf, category]);
  return createHash('sha256').update(labels).digest('hex').slice(0, 16);
}

function recordChange(
  before: RecordChange | undefined,
  { id, status, words, labels }: LoggedRecord,
  { date, isFirst }: { date: string; isFirst: boolean },
): RecordChange[] {
  const kind = kindOf(before, { status, words, labels }, isFirst);
  if (!kind) return [];
  return [{ date, kind, id, status, ...(words && { words }), ...(labels && { labels }) }];
}

function kindOf(
  before: RecordChange | undefined,
  now: Pick<RecordChange, 'status' | 'words' | 'labels'>,
  isFirst: boolean,
): RecordChange['kind'] | undefined {
  if (isFirst) return 'known';
  if (now.status === 'withdrawn') return before?.status === 'withdrawn' ? undefined : 'withdrawn';
  if (!before) return 'published';
  if (before.status === 'withdrawn') return 'restored';
  if (rank(now.status) > rank(before.status)) return 'answered';
  const isSame =
    before.words === now.words && before.labels === now.labels && before.status === now.status;
  return isSame ? undefined : 'corrected';
}

function rank(status: Question['status'] | 'withdrawn'): number {
  return status === 'withdrawn' ? -1 : QUESTION_STATUSES.indexOf(status);
}

function isStranger(before: RecordChange | undefined, now: LoggedRecord): boolean {
  if (!before?.words || !now.words || now.hasHistory) return false;
  return before.words !== now.words && before.labels !== now.labels;
}

/** Pages that are no record’s and were not known, and those that have moved since. */
function pageChanges(state: LogState, { records, pages, moves }: ToPublish, date: string) {
  const ofRecords = new Set(records.map(({ id }) => questionPath(id)));
  const all = new Set([...pages, ...moves.keys()]);
  return [...all].sort().flatMap((path): LogChange[] => {
    const to = moves.get(path);
    const isKnown = state.published.has(path);
    if (isKnown) {
      return to === undefined || state.moved.get(path) === to
        ? []
        : [{ date, kind: 'moved', path, to }];
    }
    return ofRecords.has(path) ? [] : [{ date, kind: 'page', path, ...(to && { to }) }];
  });
}
