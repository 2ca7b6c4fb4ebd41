import type { RecordBuilder } from '../RecordBuilder.ts';
import type { Token } from '../tokens.ts';
import { paperHeading } from './paperHeading.ts';

/** Gives a record of a paper the meeting and date that the paper’s heading prints. */
export function paperMeeting(heading: readonly Token[], builder: RecordBuilder): void {
  const { meeting, date } = paperHeading(heading);
  if (meeting) builder.recover('meeting', meeting.value, meeting.line);
  if (date) builder.recover('date', date.value, date.line);
}
