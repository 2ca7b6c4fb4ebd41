import { sessionDate } from './meetingFacts.ts';
import type { ParsedRecord } from './ParsedRecord.ts';
import { printedNumber, type PrintedNumber } from './printedNumber.ts';

/** The number that a record’s own label prints, read beside the day of its meeting; undefined where it has none. */
export function recordNumber(record: ParsedRecord, invented: boolean): PrintedNumber | undefined {
  const label = record.fields.reference;
  return (
    label &&
    printedNumber(
      label.value,
      sessionDate(record, () => undefined),
      invented,
    )
  );
}
