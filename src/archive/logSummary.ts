import { logEvents } from './ArchiveLog.ts';
import { followedIds } from './followedIds.ts';
import { logState } from './logState.ts';
import type { Log } from './readLog.ts';

/** What a build needs to know of a log to its end: its lines need not stay in memory. */
export interface LogSummary {
  /** The SHA-256 of its last line, and how many it has. */
  readonly head: string;
  readonly lines: number;
  /** The day (ISO) of its last line; absent where it has none. */
  readonly last?: string;
  /** Every address that was published, and the place in the log that says so. */
  readonly published: ReadonlyMap<string, string>;
  /** Ids of all records, and of those whose feeds live on. */
  readonly ids: readonly string[];
  readonly followed: ReadonlySet<string>;
}

/** What is kept of a log. */
export function logSummary(log: Log): LogSummary {
  const { published, records, last } = logState(log);
  return {
    ...{ head: log.head, lines: log.lines.length, published },
    ...(last !== undefined && { last }),
    ids: [...records.keys()],
    followed: followedIds(logEvents(log)),
  };
}
