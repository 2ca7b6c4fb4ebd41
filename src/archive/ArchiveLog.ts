import type { RecordChange } from '../record/logLineSchema.ts';
import type { Log } from './readLog.ts';

/** What happened to a record here, by the log. */
export interface LogEvent {
  /** Of its line in the whole log, from 1. */
  readonly number: number;
  /** The day (ISO) on which the log was told of it. */
  readonly date: string;
  readonly kind: RecordChange['kind'] | 'moved';
  /** Of the record; where it has moved, the one that it had. */
  readonly id: string;
  /** Its state from then on; absent where it has moved. */
  readonly status?: RecordChange['status'] | undefined;
  /** The address that it has moved to. */
  readonly to?: string | undefined;
}

/** What an archive knows of when its records were published here. */
export interface ArchiveLog {
  /** The day (ISO) on which the log begins: what was published before is `known`. */
  readonly begun: string;
  /** In the order of the log. */
  readonly events: readonly LogEvent[];
  /** The same of each record. */
  readonly byId: ReadonlyMap<string, readonly LogEvent[]>;
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
  return first && { begun: first.date, events, byId: Map.groupBy(events, ({ id }) => id) };
}
