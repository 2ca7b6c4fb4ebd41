import { officePattern } from '../../record/officePattern.ts';
import { isMember } from '../isMember.ts';
import type { Field } from '../ParsedRecord.ts';

/** Of the meeting; who chairs another body has its name behind the office. */
const CHAIR = new RegExp(
  `(?:^|[[(]|The )(?:Deputy |Acting )?${officePattern.chair}(?:,? (?:of )?(?:the )?(?:London )?Assembly)?(?:\\)?$|(?= \\())`,
);

const COLLECTIVE = new RegExp(`^(?:${officePattern.collective})$`);

/**
 * Who of those who speak below a question, the one who asked apart, answers it: the first who is
 * neither in the chair nor only a member. Who is in the chair gives the word to the one who answers,
 * and answers where no one else does; other members join in.
 * @param turns the speakers in order.
 */
export function answererAmong(turns: readonly Field[]): Field | undefined {
  return (
    turns.find(({ value }) => isGuest(value)) ??
    turns.find(({ value }) => CHAIR.test(value)) ??
    turns[0]
  );
}

/** Whether a speaker is neither in the chair nor only a member, nor several people. */
export function isGuest(speaker: string): boolean {
  return !CHAIR.test(speaker) && !isMember(speaker) && !COLLECTIVE.test(speaker);
}
