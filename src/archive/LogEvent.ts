import type { RecordChange } from '../record/logLineSchema.ts';

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
