import { followedIds } from './followedIds.ts';
import type { LogEvent } from './LogEvent.ts';
import type { Log } from './readLog.ts';

/** What an archive knows of when its records were published here. */
export interface ArchiveLog {
  /** The day (ISO) on which the log begins: what was published before is `known`. */
  readonly begun: string;
  /** In the order of the log. */
  readonly events: readonly LogEvent[];
  /** The same of each record. */
  readonly byId: ReadonlyMap<string, readonly LogEvent[]>;
  /** Ids of records whose feeds live on, as `followedIds` has them. */
  readonly followed: ReadonlySet<string>;
}

/** What the lines of a log say of records, in their order. */
export function logEvents({ lines }: Log): LogEvent[] {
  return lines.flatMap(({ line }, index): LogEvent[] => {
    const [number, { date, kind }] = [index + 1, line];
    if ('id' in line) return [{ number, date, kind: line.kind, id: line.id, status: line.status }];
    const [, id] = /^\/questions\/(\d{4}\/\d[^/]*)\/$/.exec(line.path) ?? [];
    return kind === 'moved' && id ? [{ number, date, kind, id, to: line.to }] : [];
  });
}

/** The events of a log, indexed; undefined where there is none. */
export function archiveLog(events: readonly LogEvent[]): ArchiveLog | undefined {
  const [first] = events;
  if (!first) return undefined;
  const byId = Map.groupBy(events, ({ id }) => id);
  return { begun: first.date, events, byId, followed: followedIds(events) };
}
