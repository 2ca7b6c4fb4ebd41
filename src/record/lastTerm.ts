import { bareOffice } from './bareOffice.ts';
import type { Office } from './peopleSchema.ts';

/** The last term of a printed office that has begun on a day (ISO), ended or not; undefined where none has. */
export function lastTerm(
  printed: string,
  date: string,
  offices: readonly Office[],
): Office | undefined {
  const meant = bareOffice(printed);
  let last: Office | undefined;
  for (const term of offices) {
    if (term.from > date || (last && term.from < last.from)) continue;
    if (bareOffice(term.office) === meant) last = term;
  }
  return last;
}
