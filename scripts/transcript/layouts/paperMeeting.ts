import { printedDate } from '../printedDate.ts';
import type { RecordBuilder } from '../RecordBuilder.ts';
import type { Token } from '../tokens.ts';

const DATE = /(?:\p{L}+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? \p{L}+,? \d{4}|\p{L}+ \d{1,2},? \d{4})/u;
const MEETING = /\b(?:MQT|Mayor['’]s Question Time|Plenary)\b[^:]*$/i;

/** Gives a record of a paper the meeting and date that the paper's heading prints. */
export function paperMeeting(heading: readonly Token[], builder: RecordBuilder): void {
  let dated = false;
  for (const { line } of heading) {
    const date = DATE.exec(line.words)?.[0];
    if (!date || !printedDate(date)) continue;
    const meeting = MEETING.exec(line.words.replace(/^Subject ?: ?/i, ''))?.[0];
    const named = meeting?.slice(0, meeting.indexOf(date) + date.length);
    if (named && !builder.value('meeting')) builder.recover('meeting', named, line);
    if (!dated || named) builder.recover('date', date, line);
    dated = true;
  }
}
