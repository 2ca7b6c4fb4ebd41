import type { RecordChange } from '../record/logLineSchema.ts';
import { questionPath } from './address.ts';
import type { Log } from './readLog.ts';

/** What a log has said last of all that was published. */
export interface LogState {
  /** The last change of each record, by id. */
  readonly records: ReadonlyMap<string, RecordChange>;
  /** Every address that was published, and the place in the log that says so. */
  readonly published: ReadonlyMap<string, string>;
  /** Where those lead that have moved. */
  readonly moved: ReadonlyMap<string, string>;
  /** The day of its last line; absent where it has none. */
  readonly last?: string;
}

/** The state that the lines of a log lead to. */
export function logState({ lines }: Log): LogState {
  const records = new Map<string, RecordChange>();
  const published = new Map<string, string>();
  const moved = new Map<string, string>();
  for (const { place, line } of lines) {
    const path = 'id' in line ? questionPath(line.id) : line.path;
    if (!published.has(path)) published.set(path, place);
    if ('id' in line) records.set(line.id, line);
    else if (line.to !== undefined) moved.set(path, line.to);
  }
  const last = lines.at(-1)?.line.date;
  return { records, published, moved, ...(last !== undefined && { last }) };
}
