import type { Correction } from '../record/correctionSchema.ts';
import type { ReviewedItem } from '../record/reviewedList.ts';
import { problem, type Problem } from './problem.ts';

/** The list of labels that raw texts have wrong, as reports name it. */
export const CORRECTIONS = 'content/corrections.yaml';

/** Whether each line corrects a fact of its own. */
export function checkCorrections(items: readonly ReviewedItem<Correction>[]): Problem[] {
  const lines = new Map<string, number>();
  return items.flatMap(({ value: { id, key }, line, column }): Problem[] => {
    const first = lines.get(`${id} ${key}`);
    lines.set(`${id} ${key}`, first ?? line);
    if (first === undefined) return [];
    const message = `the ${key} of ${id} is also corrected on line ${first}`;
    return [problem('repeated-item', { file: CORRECTIONS, line, column }, message)];
  });
}
