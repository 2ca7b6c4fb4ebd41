import type { Question } from './entrySchema.ts';
import { headingOf } from './headingOf.ts';
import { longDate } from './longDate.ts';

/** A question as a sentence cites it: `“Night buses”, question 2018/1558, Mayor’s Question Time, 21 June 2018`. */
export function citedAs(question: Question): string {
  const { id, date } = question;
  const when = date ? `, ${longDate(date)}` : '';
  return `“${headingOf(question)}”, question ${id}, ${meetingCited(question)}${when}`;
}

/** The meeting of a question in a citation. */
export function meetingCited({ meeting, meetingType }: Question): string {
  return meetingType === 'mqt' || !meeting ? 'Mayor’s Question Time' : meeting;
}
