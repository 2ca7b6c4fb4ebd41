import type { InventedRecord } from './inventRecord.testing.ts';

/** The one answer that a page shows; its date stands in its words alone. */
export function latestAnswer(record: InventedRecord): InventedRecord {
  return { ...record, answers: record.answers.slice(-1).map(({ date, ...one }) => one) };
}
