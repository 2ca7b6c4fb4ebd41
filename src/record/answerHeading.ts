import type { Question } from './entrySchema.ts';
import { isEarlierAnswer } from './isEarlierAnswer.ts';
import { longDate } from './longDate.ts';

/** Every heading that an answer may have in an entry. */
export const ANSWER_HEADING = /^(?:Answer|Answer of .+|Earlier answer|Another answer)$/;

/** The heading of an answer: the last is `Answer`, the others have their date where it is printed. */
export function answerHeading(answers: NonNullable<Question['answers']>, index: number): string {
  if (index === answers.length - 1) return 'Answer';
  const date = answers[index]?.date;
  if (date) return `Answer of ${longDate(date)}`;
  return isEarlierAnswer(answers, index) ? 'Earlier answer' : 'Another answer';
}
