import type { Question } from './entrySchema.ts';

/** The status of a question in words. */
export const STATUS_NAMES: Readonly<Record<Question['status'], string>> = {
  answered: 'Answered',
  holding: 'Holding answer',
  oral: 'Oral response',
  'withdrawn-by-asker': 'Withdrawn by the member',
  unanswered: 'Unanswered',
};

/** What a meeting of each type is called. */
export const MEETING_NAMES: Readonly<Record<NonNullable<Question['meetingType']>, string>> = {
  mqt: 'Mayor’s Question Time',
  plenary: 'Plenary',
  other: 'Meeting',
};

/** What a page calls a meeting: `Mayor’s Question Time`. */
export function meetingName({ type }: { readonly type: keyof typeof MEETING_NAMES }): string {
  return MEETING_NAMES[type];
}

/** What a question of each kind is called. */
export const KIND_NAMES: Readonly<Record<Question['kind'], string>> = {
  question: 'Question',
  supplementary: 'Supplementary',
};

const FORMAT = new Intl.NumberFormat('en-GB');

/** A number with its thousands parted: `1,048`. */
export function count(number: number): string {
  return FORMAT.format(number);
}

/** A number and a noun that agrees with it: `1 question`, `1,048 questions`. */
export function counted(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}
