import type { Office } from './peopleSchema.ts';
import { visible } from './visible.ts';

/**
 * Who held a printed office on a day (ISO), with or without `The` before and `of London` or a role in
 * brackets behind it; or undefined where the words are no such office, the
 * day is unknown, or no holder is on file for it.
 */
export function holderOf(
  printed: string,
  date: string | undefined,
  offices: readonly Office[],
): Office | undefined {
  if (!date) return undefined;
  const meant = bare(printed);
  return offices.find(
    ({ office, from, to }) => bare(office) === meant && from <= date && (!to || date <= to),
  );
}

function bare(office: string): string {
  return visible(office)
    .toLowerCase()
    .replace(/^the /, '')
    .split(' (', 1)
    .join('')
    .replace(/ of london$/, '');
}
