import type { InventedRecord } from './inventRecord.testing.ts';

/** A record of a paper, whose heading tells the meeting; committees are no meeting that it names. */
export function ofPaper(record: InventedRecord, name: (type: string, date: string) => string) {
  const { meeting, meetingType, organisation, group, askedOf, category, ...facts } = record.facts;
  const type = meetingType === 'mqt' || meetingType === 'plenary' ? meetingType : undefined;
  const printed = type && { meeting: name(type, facts.date ?? ''), meetingType: type };
  return { ...record, facts: { ...facts, ...printed } };
}

/** A meeting as papers write it out. */
export const printedMeeting = (type: string): string =>
  type === 'mqt' ? 'Mayor’s Question Time' : 'Plenary';
