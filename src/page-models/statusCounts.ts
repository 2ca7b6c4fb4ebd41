import type { Question } from '../record/entrySchema.ts';
import { count } from '../record/wording.ts';

/** How many questions of a list have each status, commonest first: `8 answered`. */
export function statusCounts(questions: readonly Question[]): string[] {
  const counts = Map.groupBy(questions, ({ status }) => status);
  return [...counts]
    .sort(([a, listA], [b, listB]) => listB.length - listA.length || (a < b ? -1 : 1))
    .map(([status, list]) => `${count(list.length)} ${COUNTED[status]}`);
}

/** Each status behind a number of questions. */
const COUNTED: Readonly<Record<Question['status'], string>> = {
  answered: 'answered',
  holding: 'with a holding answer',
  oral: 'answered orally',
  'withdrawn-by-asker': 'withdrawn by the member',
  unanswered: 'unanswered',
};
