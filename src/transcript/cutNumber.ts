import type { ParsedRecord } from './ParsedRecord.ts';
import { splitAskedOf } from './splitAskedOf.ts';

const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d) ?\/ ?(\d{1,5})(?!\d)/;

/**
 * What is left of a number with fewer than four digits behind its year, `2014/19`: where the year comes first, the
 * number is padded, so that this one was cut. Undefined for any other, and where other bodies are
 * asked, whose numbers are short.
 */
export function cutNumber({ fields, askedOf }: ParsedRecord): string | undefined {
  const [, year = '', number = ''] = YEAR_FIRST.exec(fields.reference?.value ?? '') ?? [];
  const isOfOthers = askedOf.some(({ value }) =>
    splitAskedOf(value).some((one) => /[,(]/.test(one)),
  );
  return number === '' || number.length > 3 || isOfOthers ? undefined : `${year}/${number}`;
}
