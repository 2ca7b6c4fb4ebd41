import type { Became } from './ParsedRecord.ts';
import { readRecords } from './readRecords.ts';
import { recordLines } from './recordLines.ts';
import { recordNumber } from './recordNumber.ts';
import { rawLines } from './sourceLines.ts';
import type { Transcript } from './Transcript.ts';

/** A line, or one part of a line run together, and what it became. */
export interface LineFate {
  /** Of the line in the file, from 1. */
  readonly number: number;
  readonly words: string;
  readonly became: Became;
}

/** The fates of one record, by the number of the line in the file; a line run together has several. */
export type RecordFates = ReadonlyMap<number, readonly LineFate[]>;

/**
 * What became of the lines of one record.
 * @param lines where the record stands, as the source of its entry has it.
 * @param reference tells apart those that stand on the same line.
 * @returns undefined where no record, or more than one, stands there.
 */
export type FindFates = (
  lines: readonly [first: number, last: number],
  reference?: string,
) => RecordFates | undefined;

/**
 * The parser’s own account of a raw file, record by record. The file is taken apart once, for any
 * number of its records; nothing that was reviewed by hand changes what a line is. Never throws.
 */
export function fatesOf({ file, text }: Transcript): FindFates {
  const reading = readRecords(file, rawLines(text));
  const records = reading.records.map(({ record }) => record);
  const byPlace = Map.groupBy(records, (record) => String(recordLines(record)));
  // All records of a paper may stand on one line: none is looked for among the others.
  const byReference = Map.groupBy(records, (record) => {
    const id = recordNumber(record, reading.invented)?.id;
    return id && placeKey(recordLines(record), id);
  });
  return (lines, reference) => {
    const there = byPlace.get(String(lines)) ?? [];
    const named =
      reference === undefined ? [] : (byReference.get(placeKey(lines, reference)) ?? []);
    const [record, another] = there.length > 1 ? named : there;
    if (!record || another) return undefined;
    const fates = record.lines.flatMap((line): LineFate[] => {
      const became = record.became.get(line);
      return became ? [{ number: line.number, words: line.words, became }] : [];
    });
    return Map.groupBy(fates, ({ number }) => number);
  };
}

function placeKey(lines: readonly [first: number, last: number], reference: string): string {
  return `${String(lines)} ${reference}`;
}
