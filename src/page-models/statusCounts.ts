import type { Question } from '../record/entrySchema.ts';
import { count, STATUS_NAMES } from '../record/wording.ts';

/** How many questions of a list have each status, commonest first: `8 answered`. */
export function statusCounts(questions: readonly Question[]): string[] {
  const counts = Map.groupBy(questions, ({ status }) => status);
  return [...counts]
    .sort(([a, listA], [b, listB]) => listB.length - listA.length || (a < b ? -1 : 1))
    .map(([status, list]) => `${count(list.length)} ${STATUS_NAMES[status].toLowerCase()}`);
}
