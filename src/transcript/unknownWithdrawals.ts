import type { Withdrawal } from '../record/peopleSchema.ts';
import type { ReviewedItem } from '../record/reviewedList.ts';
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
  const unknown = items.filter(({ value }) => !ids.has(value.id));
  if (unknown.length === 0) return [];
  const byNumber = Map.groupBy(ids, numberOf);
  return unknown.map(({ value: { id }, line, column }) => {
    const like = byNumber.get(numberOf(id))?.sort().join(' or ');
    const meant = like ? `; is it ${like}?` : '';
    const message = `there is no transcript or entry ${id}, so nothing would be taken down${meant}`;
    return problem('unknown-withdrawal', { file: WITHDRAWN, line, column }, message);
  });
}

/** An id without its suffix: 2018/2950-0 may be meant as 2018/2950. */
function numberOf(id: string): string {
  return id.replace(/-.*/, '');
}
