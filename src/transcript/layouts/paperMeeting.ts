import { datePattern } from '../datePattern.ts';
import { printedDate } from '../printedDate.ts';
import type { RecordBuilder } from '../RecordBuilder.ts';
import type { SourceLine } from '../sourceLines.ts';
import type { Token } from '../tokens.ts';

const DATE = new RegExp(datePattern, 'u');
const MEETING = /\b(?:MQT|Mayor['’]s Question Time|Plenary)\b/i;

/** Gives a record of a paper the meeting and date that the paper’s heading prints. */
export function paperMeeting(heading: readonly Token[], builder: RecordBuilder): void {
  const dated = heading.flatMap(({ line }): Dated[] => {
    const start = Math.max(0, line.words.search(MEETING));
    const date = (DATE.exec(line.words.slice(start)) ?? DATE.exec(line.words))?.[0];
    return date && printedDate(date) ? [{ line, date, meeting: meetingOn(line.words, date) }] : [];
  });
  // A paper may be dated itself: the day of the meeting stands beside the meeting.
  const named = dated.find(({ meeting }) => meeting !== undefined);
  const { line, date, meeting } = named ?? dated[0] ?? {};
  if (!line || !date) return;
  if (meeting !== undefined) builder.recover('meeting', meeting, line);
  builder.recover('date', date, line);
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
