import type { LogEvent } from './LogEvent.ts';

/**
 * Ids of records that had something to be awaited or told of while they were published here: an open question, an
 * answer that came, a correction, a withdrawal. Whoever followed one then follows it still.
 */
export function followedIds(events: readonly LogEvent[]): Set<string> {
  return new Set(events.filter(isFollowed).map(({ id }) => id));
}

function isFollowed({ kind, status }: LogEvent): boolean {
  const isOpen = status === 'unanswered' || status === 'holding' || status === 'withdrawn';
  return isOpen || kind === 'answered' || kind === 'corrected' || kind === 'restored';
}
