import type { Question } from './entrySchema.ts';

type Answers = NonNullable<Question['answers']>;

/**
 * Whether an answer is known to be earlier than the last one: it only promised an answer, it stands
 * above it in the same file, or both have a date. Of two files without a date neither is.
 */
export function isEarlierAnswer(answers: Answers, index: number): boolean {
  const [one, last] = [answers[index], answers.at(-1)];
  if (!one || !last || one === last) return false;
  if (one.status === 'holding' && last.status === 'answered') return true;
  if ((one.source ?? 1) === (last.source ?? 1)) return true;
  return one.date !== undefined && last.date !== undefined && one.date < last.date;
}
