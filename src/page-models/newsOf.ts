import type { Archive } from '../archive/Archive.ts';
import type { LogEvent } from '../archive/LogEvent.ts';
import type { Followed } from './followed.ts';

/** Lines of the log between two archives of a feed: what stands in one never moves to another. */
const BLOCK = 500;

/**
 * What the log has to tell of what is followed, in its order: what was known before it began is no news.
 * Nothing where there is no log.
 */
export function newsOf({ log }: Archive, { questions, withdrawn, isAll }: Followed): LogEvent[] {
  if (!log) return [];
  const events = isAll
    ? log.events
    : [...questions, ...withdrawn].flatMap(({ id }) => log.byId.get(id) ?? []);
  return events.filter(isNews).sort((a, b) => a.number - b.number);
}

/** Whether something happened on that day, and is not only known from before. */
export function isNews({ kind }: LogEvent): boolean {
  return kind !== 'known';
}

/** The archive that an event belongs to, from 1. */
export function blockOf({ number }: LogEvent): number {
  return Math.ceil(number / BLOCK);
}

/**
 * The archives that news fill, oldest first: all but the one to which the log still adds.
 * @param news of what is followed.
 */
export function closedBlocks({ log }: Archive, news: readonly LogEvent[]): number[] {
  const last = log?.events.at(-1);
  const open = last === undefined ? 0 : blockOf(last);
  return [...new Set(news.map(blockOf))].filter((block) => block < open);
}
