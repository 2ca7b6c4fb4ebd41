import { bareOffice } from '../record/bareOffice.ts';
import type { Question } from '../record/entrySchema.ts';
import { holderOf } from '../record/holderOf.ts';
import { lastTerm } from '../record/lastTerm.ts';
import type { Office } from '../record/peopleSchema.ts';
import type { ReviewedItem } from '../record/reviewedList.ts';
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
  for (const { answeredBy, date, answers } of answerDays(questions)) {
    if (holderOf(answeredBy, date, terms)) continue;
    const before = lastTerm(answeredBy, date, terms);
    const meant = bareOffice(answeredBy);
    const item = items.find(({ value }) =>
      before ? value === before : bareOffice(value.office) === meant,
    );
    if (!item) continue;
    const key = `${meant} ${before?.from ?? ''}`;
    const gap = gaps.get(key) ?? { item, answers: 0, first: date, last: date };
    gap.answers += answers;
    if (date < gap.first) gap.first = date;
    if (date > gap.last) gap.last = date;
    gaps.set(key, gap);
  }
  return [...gaps.values()].map(describe);
}

/** Answers of one printed name on one day. */
interface AnswerDay {
  readonly answeredBy: string;
  readonly date: string;
  answers: number;
}

/** A hundred thousand answers are of a few names on some hundreds of days. */
function answerDays(questions: readonly Question[]): Iterable<AnswerDay> {
  const days = new Map<string, AnswerDay>();
  for (const { date, invented, answers = [] } of questions) {
    // An invented record is of no real term of office.
    if (!date || invented) continue;
    for (const { answeredBy } of answers) {
      if (!answeredBy) continue;
      const key = `${date} ${answeredBy}`;
      const day = days.get(key) ?? { answeredBy, date, answers: 0 };
      day.answers += 1;
      days.set(key, day);
    }
  }
  return days.values();
}

function describe({ item: { value, line, column }, answers, first, last }: Gap): Problem {
  const what = answers === 1 ? 'an answer' : `${answers} answers`;
  const when = first === last ? `on ${first}` : `between ${first} and ${last}`;
  const message = `no holder of “${value.office}” is recorded for ${what} ${when}`;
  return problem('office-gap', { file: OFFICES, line, column }, message);
}
