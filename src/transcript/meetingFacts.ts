import type { Question } from '../record/entrySchema.ts';
import type { ParsedRecord } from './ParsedRecord.ts';
import { printedDate } from './printedDate.ts';
import type { Rule } from './problem.ts';
import type { SourceLine } from './sourceLines.ts';

/** Reports a doubt about a record, on a line of it or on its first. */
export type Warn = (rule: Rule, message: string, line?: SourceLine) => void;

/** The day of the meeting: its own label, else the meeting’s words, else the session’s name. */
export function sessionDate({ fields }: ParsedRecord, warn: Warn): string | undefined {
  const session = fields.date && printedDate(fields.date.value);
  const meeting =
    fields.meeting && printedDate(fields.meeting.value.replace(/^.* (?:on|[-–—]) /, ''));
  if (fields.date && !session) {
    warn('unreadable-date', `“${fields.date.value.slice(0, 40)}” is no date`, fields.date.line);
  } else if (session && meeting && session !== meeting) {
    warn('dates-disagree', `session date ${session}, meeting ${meeting}`, fields.date.line);
  }
  // The session’s name has it too, with the hours behind it.
  const named =
    fields.session && printedDate(/\d{1,2}\/\d{1,2}\/\d{4}/.exec(fields.session.value)?.[0] ?? '');
  if (!fields.date && !meeting && !named) warn('no-date', 'no session date is printed');
  return session ?? meeting ?? named;
}

/** The meeting and session as printed, and the type that the words tell. */
export function meetingFacts({
  fields,
}: ParsedRecord): Pick<Question, 'meeting' | 'meetingType' | 'session'> {
  const meeting = fields.meeting?.value;
  const session = fields.session?.value;
  // `London Assembly (Plenary)`, as some print it.
  const kind = meeting?.replace(/^(?:London )?Assembly[ (–—:-]+/i, '');
  const type = /^(mqt|mayor['’]?s question time)\b/i.test(kind ?? '')
    ? 'mqt'
    : /^plenary\b/i.test(kind ?? '')
      ? 'plenary'
      : 'other';
  return { ...(meeting && { meeting, meetingType: type }), ...(session && { session }) };
}
