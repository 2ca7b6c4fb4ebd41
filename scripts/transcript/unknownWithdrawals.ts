import type { Withdrawal } from '../../src/record/peopleSchema.ts';
import type { ReviewedItem } from '../../src/record/reviewedList.ts';
import { WITHDRAWN } from './checkWithdrawals.ts';
import { problem, type Problem } from './problem.ts';

/**
 * Lines of withdrawn.yaml that would take down nothing: their id is no record’s.
 * @param ids of all records: those that a transcript gives, and those whose entry stands in content.
 */
export function unknownWithdrawals(
  items: readonly ReviewedItem<Withdrawal>[],
  ids: ReadonlySet<string>,
): Problem[] {
  return items
    .filter(({ value }) => !ids.has(value.id))
    .map(({ value: { id }, line, column }) => {
      const number = id.replace(/-.*/, '');
      const like = [...ids].filter((one) => one.replace(/-.*/, '') === number).sort();
      const meant = like.length > 0 ? `; is it ${like.join(' or ')}?` : '';
      const message = `no transcript and no entry is ${id}, so nothing would be taken down${meant}`;
      return problem('unknown-withdrawal', { file: WITHDRAWN, line, column }, message);
    });
}
