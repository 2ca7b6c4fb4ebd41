import { officePattern } from '../../record/officePattern.ts';
import { isMember } from '../isMember.ts';
import type { Field } from '../ParsedRecord.ts';

const CHAIR = new RegExp(`\\b${officePattern.chair}\\b`);

/**
 * Who of those who speak below a question, the one who asked apart, answers it: the first who is
 * neither in the chair nor only a member. Who is in the chair gives the word to the one who answers,
 * and answers where no one else does; other members join in.
 * @param turns the speakers in order.
 */
export function answererAmong(turns: readonly Field[]): Field | undefined {
  return (
    turns.find(({ value }) => !CHAIR.test(value) && !isMember(value)) ??
    turns.find(({ value }) => CHAIR.test(value)) ??
    turns[0]
  );
}
