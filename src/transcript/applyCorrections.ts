import type { Question } from '../record/entrySchema.ts';
import type { Draft } from './draftRecord.ts';
import { placeOf } from './placeOf.ts';
import { readingDate, readingStem } from './readingDate.ts';

/**
 * Of the records that are readings of one page (`2018-1558.txt`, `2018-1558@2019-03-02.txt`) the
 * latest stays, with the earlier ones as its history. Records in other files are left as they are.
 */
export function applyCorrections(records: readonly Draft[]): Draft[] {
  const corrections = records.filter((record) => correctionDate(record)).sort(byDate);
  const latest = corrections.at(-1);
  if (!latest) return [...records];
  const stem = stemOf(latest);
  const plain = records.filter((record) => !correctionDate(record));
  const sameName = plain.filter((record) => stemOf(record) === stem);
  const original = sameName.length > 0 ? sameName : plain.filter(({ paper }) => !paper);
  const chain = [...original, ...corrections];
  const history = chain
    .slice(0, -1)
    .map((replaced, index): NonNullable<Question['history']>[number] => {
      const next = chain.slice(index + 1).find((one) => correctionDate(one));
      const [source] = replaced.facts.sources;
      return {
        date: (next && correctionDate(next)) ?? '',
        file: source?.file ?? '',
        lines: source?.lines ?? [1, 1],
        sha256: source?.sha256 ?? '',
      };
    });
  const corrected = history.length > 0 ? { ...latest.facts, history } : latest.facts;
  const others = plain.filter((record) => !original.includes(record));
  return [{ ...latest, facts: corrected }, ...others];
}

/** The day of the later reading that a record stands in; undefined where it is the first. */
export function correctionDate(record: Draft): string | undefined {
  return readingDate(placeOf(record).file);
}

function stemOf(record: Draft): string {
  return readingStem(placeOf(record).file);
}

function byDate(a: Draft, b: Draft): number {
  return (correctionDate(a) ?? '') < (correctionDate(b) ?? '') ? -1 : 1;
}
