import type { Office } from './peopleSchema.ts';

/**
 * Who held a printed office on a day (ISO), or undefined where the words are no such office, the
 * day is unknown, or no holder is on file for it.
 */
export function holderOf(
  printed: string,
  date: string | undefined,
  offices: readonly Office[],
): Office | undefined {
  if (!date) return undefined;
  return offices.find(
    ({ office, from, to }) =>
      office.toLowerCase() === printed.toLowerCase() && from <= date && (!to || date <= to),
  );
}
