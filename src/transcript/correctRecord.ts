import type { Correction } from '../record/correctionSchema.ts';
import { CORRECTED_KEYS, type Question } from '../record/entrySchema.ts';
import type { FieldName, ParsedRecord } from './ParsedRecord.ts';
import { printedDate } from './printedDate.ts';

/** A record with what was corrected in it. */
export interface CorrectedRecord {
  readonly record: ParsedRecord;
  /** In the order of the keys; only where the record has another value, or none. */
  readonly corrected: NonNullable<Question['corrected']>;
}

/**
 * Puts reviewed values in the place of those that the labels of a record give, before anything is
 * read from them: members, groups, kinds of meetings and who held an office follow from the right ones.
 */
export function correctRecord(
  record: ParsedRecord,
  corrections: readonly Correction[] = [],
): CorrectedRecord {
  const [first] = record.lines;
  const needed = CORRECTED_KEYS.flatMap((key) =>
    corrections.filter((one) => one.key === key && !isRecorded(record, one)),
  );
  if (!first || needed.length === 0) return { record, corrected: [] };
  const fields: ParsedRecord['fields'] = Object.fromEntries(
    needed.map(({ key, value }) => [key, { value, line: record.fields[key]?.line ?? first }]),
  );
  const corrected = needed.map(({ key, reason }) => {
    const recorded = record.fields[key]?.value;
    return { key, ...(recorded && { recorded }), reason };
  });
  return { record: { ...record, fields: { ...record.fields, ...fields } }, corrected };
}

function isRecorded({ fields }: ParsedRecord, { key, value }: Correction): boolean {
  const recorded = fields[key satisfies FieldName]?.value;
  if (recorded === undefined) return false;
  return recorded === value || (key === 'date' && printedDate(recorded) === value);
}
