import { datePattern } from '../datePattern.ts';
import { printedDate } from '../printedDate.ts';
import type { RecordBuilder } from '../RecordBuilder.ts';
import type { SourceLine } from '../sourceLines.ts';
import type { Token } from '../tokens.ts';

const DATE = new RegExp(datePattern, 'u');
const MEETING = /\b(?:MQT|Mayor['’]s Question Time|Plenary)\b/i;

/** `Date: 18/10/06`, the whole of a line. */
const SHORT =
  /^(?:(?:Meeting )?date|Date of (?:the )?meeting|Held on)? ?:? ?(\d{1,2}[/.]\d{1,2}[/.]\d{2})$/i;
const LONGEST_KIND = 80;

/** Gives a record of a paper the meeting and date that the paper’s heading prints. */
export function paperMeeting(heading: readonly Token[], builder: RecordBuilder): void {
  const dated = heading.flatMap(({ line }): Dated[] => {
    const start = Math.max(0, line.words.search(MEETING));
    const date =
      (DATE.exec(line.words.slice(start)) ?? DATE.exec(line.words))?.[0] ??
      SHORT.exec(line.words)?.[1];
    return date && printedDate(date) ? [{ line, date, meeting: meetingOn(line.words, date) }] : [];
  });
  // A paper may be dated itself: the day of the meeting stands beside the meeting.
  const named = dated.find(({ meeting }) => meeting !== undefined);
  const { line, date, meeting } = named ?? dated[0] ?? {};
  if (!line || !date) return;
  if (meeting !== undefined) builder.recover('meeting', meeting, line);
  else recoverKind(heading, line, builder);
  builder.recover('date', date, line);
}

/** The kind of the meeting may stand on a line of its own, at most two lines from its date. */
function recoverKind(heading: readonly Token[], dated: SourceLine, builder: RecordBuilder): void {
  const at = heading.findIndex(({ line }) => line === dated);
  const near = heading.slice(Math.max(0, at - 2), at + 3);
  for (const { line } of near.filter(({ line: { words } }) => words.length <= LONGEST_KIND)) {
    const kind = MEETING.exec(line.words)?.[0];
    if (kind !== undefined) builder.recover('meeting', kind, line);
  }
}

interface Dated {
  readonly line: SourceLine;
  readonly date: string;
  /** The meeting with its date, where the line names one. */
  readonly meeting: string | undefined;
}

function meetingOn(words: string, date: string): string | undefined {
  const start = words.search(MEETING);
  const meeting = words.slice(start, words.indexOf(date, start) + date.length);
  return start < 0 || meeting === '' || meeting.includes(':') ? undefined : meeting;
}
