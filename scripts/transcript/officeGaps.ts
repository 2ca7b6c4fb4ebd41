import { bareOffice } from '../../src/record/bareOffice.ts';
import type { Question } from '../../src/record/entrySchema.ts';
import { holderOf } from '../../src/record/holderOf.ts';
import { lastTerm } from '../../src/record/lastTerm.ts';
import type { Office } from '../../src/record/peopleSchema.ts';
import type { ReviewedItem } from '../../src/record/reviewedList.ts';
import { OFFICES } from './checkOffices.ts';
import { problem, type Problem } from './problem.ts';

/** Answers on days between two terms. */
interface Gap {
  readonly item: ReviewedItem<Office>;
  answers: number;
  first: string;
  last: string;
}

/**
 * Answers by an office on days for which no holder of it is on file: one warning for each gap, at the
 * term before it, or at the office’s first one in the file.
 */
export function officeGaps(
  questions: readonly Question[],
  items: readonly ReviewedItem<Office>[],
): Problem[] {
  const terms = items.map(({ value }) => value);
  const gaps = new Map<string, Gap>();
  for (const { date, invented, answers = [] } of questions) {
    // An invented record is of no real term of office.
    if (!date || invented) continue;
    for (const { answeredBy } of answers) {
      if (!answeredBy || holderOf(answeredBy, date, terms)) continue;
      const before = lastTerm(answeredBy, date, terms);
      const meant = bareOffice(answeredBy);
      const item = items.find(({ value }) =>
        before ? value === before : bareOffice(value.office) === meant,
      );
      if (!item) continue;
      const key = `${meant} ${before?.from ?? ''}`;
      const gap = gaps.get(key) ?? { item, answers: 0, first: date, last: date };
      gap.answers += 1;
      if (date < gap.first) gap.first = date;
      if (date > gap.last) gap.last = date;
      gaps.set(key, gap);
    }
  }
  return [...gaps.values()].map(describe);
}

function describe({ item: { value, line, column }, answers, first, last }: Gap): Problem {
  const what = answers === 1 ? 'an answer' : `${answers} answers`;
  const when = first === last ? `on ${first}` : `between ${first} and ${last}`;
  const message = `no holder of “${value.office}” is on file for ${what} ${when}`;
  return problem('office-gap', { file: OFFICES, line, column }, message);
}
