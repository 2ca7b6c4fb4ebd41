import type { LogEvent } from '../archive/LogEvent.ts';
import { count } from '../record/wording.ts';

/** What happened to a record here, in a word or two. */
export function eventName({ kind, status }: LogEvent): string {
  return kind === 'answered' && status !== undefined ? ANSWERS[status] : NAMES[kind];
}

/** What happened in a number of events, each with how often: `3 published, 1 corrected`. */
export function eventCounts(events: readonly LogEvent[]): string {
  const kinds = Map.groupBy(events, ({ kind }) => kind);
  return ORDER.flatMap((kind) => {
    const number = kinds.get(kind)?.length ?? 0;
    return number > 0 ? [`${count(number)} ${NAMES[kind].toLowerCase()}`] : [];
  }).join(', ');
}

const NAMES: Readonly<Record<LogEvent['kind'], string>> = {
  known: 'Known before the log began',
  published: 'Published',
  answered: 'Answered',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  restored: 'Published again',
  moved: 'Moved',
};

/** More became known of the answer: how much, by the state that it led to. */
const ANSWERS: Readonly<Record<NonNullable<LogEvent['status']>, string>> = {
  ...{ unanswered: 'Answered', withdrawn: 'Answered', answered: 'Answered' },
  holding: 'Holding answer',
  oral: 'Answered orally',
  'withdrawn-by-asker': 'Withdrawn by the member',
};

const ORDER = [
  ...(['published', 'answered', 'corrected', 'withdrawn', 'restored', 'moved', 'known'] as const),
];
