import type { Question } from '../record/entrySchema.ts';

const NAMES: Readonly<Record<Question['status'], string>> = {
  answered: 'Answered',
  holding: 'Holding answer',
  oral: 'Oral response',
  unanswered: 'Unanswered',
};

/** The state of a question in words. */
export function statusName(status: Question['status']): string {
  return NAMES[status];
}

/** How many questions of a list are in each state, commonest first: `8 answered`. */
export function statusCounts(questions: readonly Question[]): string[] {
  const counts = Map.groupBy(questions, ({ status }) => status);
  return [...counts]
    .sort(([a, listA], [b, listB]) => listB.length - listA.length || (a < b ? -1 : 1))
    .map(([status, list]) => `${count(list.length)} ${NAMES[status].toLowerCase()}`);
}

const FORMAT = new Intl.NumberFormat('en-GB');

/** A number with its thousands parted: `1,048`. */
export function count(number: number): string {
  return FORMAT.format(number);
}

/** A number and a noun that agrees with it: `1 question`, `1,048 questions`. */
export function counted(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}
