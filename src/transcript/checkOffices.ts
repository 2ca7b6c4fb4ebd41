import { bareOffice } from '../record/bareOffice.ts';
import type { Office } from '../record/peopleSchema.ts';
import type { ReviewedItem } from '../record/reviewedList.ts';
import { problem, type Problem } from './problem.ts';

/** The list of who held an office, as reports name it. */
export const OFFICES = 'people/offices.yaml';

/** Whether each term ends after it begins, and no two of an office have a day in common. */
export function checkOffices(items: readonly ReviewedItem<Office>[]): Problem[] {
  const found: Problem[] = [];
  const told = (
    rule: 'office-dates' | 'office-overlap',
    item: ReviewedItem<Office>,
    what: string,
  ) => found.push(problem(rule, { file: OFFICES, line: item.line, column: item.column }, what));
  const right = items.filter((item) => {
    const { from, to } = item.value;
    const ends = !to || from <= to;
    if (!ends) told('office-dates', item, `\`to\` (${to}) is before \`from\` (${from})`);
    return ends;
  });
  for (const terms of Map.groupBy(right, ({ value }) => bareOffice(value.office)).values()) {
    let longest: ReviewedItem<Office> | undefined;
    for (const term of terms.toSorted((a, b) => (a.value.from < b.value.from ? -1 : 1))) {
      if (longest && lastDay(longest) >= term.value.from) {
        const message = `on ${term.value.from} ${longest.value.name} holds “${term.value.office}” (line ${longest.line})`;
        told('office-overlap', term, message);
      }
      if (!longest || lastDay(term) > lastDay(longest)) longest = term;
    }
  }
  return found;
}

/** Of a term without an end only the first day is sure: the next one ends it. */
function lastDay({ value: { from, to } }: ReviewedItem<Office>): string {
  return to ?? from;
}
