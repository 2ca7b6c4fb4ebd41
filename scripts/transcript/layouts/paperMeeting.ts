import { printedDate } from '../printedDate.ts';
import type { RecordBuilder } from '../RecordBuilder.ts';
import type { Token } from '../tokens.ts';

const DATE = /\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}|[A-Z][a-z]{2,8} \d{1,2},? \d{4}/;
const MEETING = /\b(?:MQT|Mayor['’]s Question Time|Plenary)\b/i;

/** Gives a record of a paper the meeting and date that the paper's heading prints. */
export function paperMeeting(heading: readonly Token[], builder: RecordBuilder): void {
  let dated = false;
  for (const { line } of heading) {
    const date = DATE.exec(line.words)?.[0];
    if (!date || !printedDate(date)) continue;
    const meeting = line.words.slice(Math.max(0, line.words.search(MEETING)));
    const isNamed = MEETING.test(line.words) && !meeting.includes(':');
    const named = isNamed && meeting.slice(0, meeting.indexOf(date) + date.length);
    if (named && !builder.value('meeting')) builder.recover('meeting', named, line);
    if (!dated || named) builder.recover('date', date, line);
    dated = true;
  }
}
