import type { Withdrawal } from '../record/peopleSchema.ts';
import type { ReviewedItem } from '../record/reviewedList.ts';
import { problem, type Problem } from './problem.ts';

/** The list of records that were taken down, as reports name it. */
export const WITHDRAWN = 'content/withdrawn.yaml';

/**
 * Whether each line takes down one record of its own, on a day that has come.
 * @param today the last day (ISO) that a line may be of.
 */
export function checkWithdrawals(
  items: readonly ReviewedItem<Withdrawal>[],
  today: string,
): Problem[] {
  const lines = new Map<string, number>();
  return items.flatMap(({ value: { id, date }, line, column }): Problem[] => {
    const place = { file: WITHDRAWN, line, column };
    const found: Problem[] = [];
    if (date > today) {
      found.push(problem('future-withdrawal', place, `${date} is in the future`));
    }
    const first = lines.get(id);
    if (first === undefined) lines.set(id, line);
    else found.push(problem('repeated-item', place, `${id} is also on line ${first}`));
    return found;
  });
}
