import type { Correction } from '../record/correctionSchema.ts';
import type { ReviewedItem } from '../record/reviewedList.ts';
import { CORRECTIONS } from './checkCorrections.ts';
import type { Draft } from './draftRecord.ts';
import { problem, type Problem } from './problem.ts';

/** Corrections that changed nothing: of a question that no transcript gives, or of a value that is right. */
export function unusedCorrections(
  drafts: readonly Draft[],
  corrections: readonly ReviewedItem<Correction>[],
): Problem[] {
  if (corrections.length === 0) return [];
  const byId = new Map(drafts.map(({ facts }) => [facts.id, facts]));
  return corrections.flatMap(({ value: { id, key, value }, line, column }): Problem[] => {
    const place = { file: CORRECTIONS, line, column };
    const facts = byId.get(id);
    if (!facts) return [problem('unknown-correction', place, `no transcript gives ${id}`)];
    if (facts.corrected?.some((one) => one.key === key)) return [];
    const message = `the ${key} of ${id} is already “${value}” in the raw text`;
    return [problem('needless-correction', place, message)];
  });
}
