import type { Archive } from '../archive/Archive.ts';
import type { LogEvent } from '../archive/LogEvent.ts';
import { isQuestion, type EntryFacts, type Question } from '../record/entrySchema.ts';
import { headingOf } from '../record/headingOf.ts';
import { longDate } from '../record/longDate.ts';
import { STATUS_NAMES } from '../record/wording.ts';
import { questionPath } from '../archive/address.ts';
import type { Followed } from './followed.ts';
import { latestDate } from './latestDate.ts';

/** One entry of a feed, its words as plain text. */
export interface FeedEntry {
  readonly title: string;
  readonly path: string;
  /** What tells it from others of the same page, behind its address: `#change-2`, or nothing. */
  readonly fragment: string;
  /** ISO dates. */
  readonly updated: string;
  readonly published: string;
  readonly summary: string;
}

/** The entry of something that happened here, by the day on which it did. */
export function entryOfEvent(archive: Archive, event: LogEvent): FeedEntry {
  const { id, date } = event;
  const order = archive.log?.byId.get(id)?.indexOf(event) ?? 0;
  const fragment = `#change-${order + 1}`;
  return {
    ...{ path: questionPath(id), fragment, updated: date, published: date },
    ...wordsOfEvent(archive, event),
  };
}

/**
 * The entries of what has a date of its own, the latest first: they go by the dates of the records, where
 * nothing says when they were published here.
 */
export function entriesByDate({
  questions,
  withdrawn,
}: Pick<Followed, 'questions' | 'withdrawn'>): FeedEntry[] {
  const dated = [...questions, ...withdrawn].flatMap((entry) => {
    const updated = latestDate(entry);
    return updated === undefined ? [] : [{ entry, updated, path: questionPath(entry.id) }];
  });
  return dated
    .sort((a, b) => compare(b.updated, a.updated) || compare(a.path, b.path))
    .map(({ entry, updated, path }) => {
      const published = isQuestion(entry) ? (entry.date ?? updated) : updated;
      return { path, fragment: '', updated, published, ...wordsOf(entry) };
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Words = Pick<FeedEntry, 'title' | 'summary'>;

function wordsOfEvent({ byId, withdrawnById }: Archive, event: LogEvent): Words {
  const { id, kind, to } = event;
  const withdrawn = withdrawnById.get(id);
  if (kind === 'withdrawn') {
    return withdrawn ? wordsOf(withdrawn) : { title: `Question ${id} was withdrawn`, summary: '' };
  }
  if (to !== undefined)
    return { title: `Question ${id} has moved`, summary: `It is now at ${to}.` };
  const question = byId.get(id);
  if (question) {
    const { title, summary } = wordsOf(question);
    return { title: `${happened(event)}${title}`, summary };
  }
  // Nothing of its words is left, nor what happened to them.
  const since = withdrawn ? 'It has since been withdrawn.' : 'It is now at another address.';
  return { title: `Question ${id}`, summary: since };
}

/** What happened, before the title. */
function happened({ kind, status }: LogEvent): string {
  return kind === 'answered' && status === 'holding' ? 'Holding answer: ' : (BEFORE[kind] ?? '');
}

const BEFORE: Readonly<Partial<Record<LogEvent['kind'], string>>> = {
  answered: 'Answered: ',
  corrected: 'Corrected: ',
  restored: 'Published again: ',
};

function wordsOf(entry: EntryFacts): Words {
  if (!isQuestion(entry)) {
    return { title: `Question ${entry.id} was withdrawn`, summary: entry.withdrawn.reason };
  }
  return { title: headingOf(entry), summary: summaryOf(entry) };
}

function summaryOf({ id, date, askedBy, status, history = [], invented }: Question): string {
  const changed = history.at(-1)?.date;
  return [
    `Question ${id}${askedBy ? ` by ${askedBy}` : ''}${date ? ` on ${longDate(date)}` : ''}.`,
    `${STATUS_NAMES[status]}.`,
    ...(changed ? [`The record changed on ${longDate(changed)}.`] : []),
    ...(invented ? ['Fictional record.'] : []),
  ].join(' ');
}
