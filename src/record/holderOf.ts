import { lastTerm } from './lastTerm.ts';
import type { Office } from './peopleSchema.ts';

/**
 * Who held a printed office on a day (ISO), or undefined where the words are no such office, the day
 * is unknown, or no holder is on file for it. A term ends at its `to`, and at the latest on the day
 * before the next one begins: a new holder is one new term, and nothing else need be changed.
 */
export function holderOf(
  printed: string,
  date: string | undefined,
  offices: readonly Office[],
): Office | undefined {
  if (!date) return undefined;
  const term = lastTerm(printed, date, offices);
  return term && (!term.to || date <= term.to) ? term : undefined;
}
