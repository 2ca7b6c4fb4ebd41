import { visible } from './visible.ts';

/** A year that a record may be of: 1950 to 2099 (samples are dated before the Assembly existed). */
const YEAR = /^(?:19[5-9]\d|20\d\d)$/;

/**
 * The canonical form of a question's number, `yyyy/nnnn`, padded to four digits, from its two
 * printed numbers. Where either could be the year, the first is. Undefined where neither is.
 */
export function canonicalReference(first: string, second: string): string | undefined {
  if (first.length > 5 || second.length > 5) return undefined;
  if (YEAR.test(first)) return `${first}/${second.padStart(4, '0')}`;
  if (YEAR.test(second)) return `${second}/${first.padStart(4, '0')}`;
  return undefined;
}

const TYPED =
  /^(?:mqt?|q|questions?)? ?(?:(?:no|number|ref|reference)\b\.?)? ?:? ?(\d{1,5}) ?\/ ?(\d{1,5})(-s?\d{1,4})? ?(?:\(oral\))?$/i;

/**
 * Reads one reference as people type and papers print it: `2018/1558`, `1558/2018`, `MQ 2018/1558`,
 * `MQT2018/1558`, `Q293/2009`, `Question No: 324 / 2013`, `2018/27`, `2018/2950-0`. Gives the id of the page
 * (`2018/1558`, `2018/2950-0`), or undefined where the text is anything else.
 */
export function parseReference(text: string): string | undefined {
  const [, first, second, suffix = ''] =
    TYPED.exec(visible(text).trim().replace(/\s+/g, ' ')) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const reference = canonicalReference(first, second);
  return reference && reference + suffix.toLowerCase();
}

/** Orders ids by year, number and suffix: `2018/0027`, `2018/2950`, `2018/2950-0`, `2018/20936`. */
export function compareIds(a: string, b: string): number {
  const [yearA, numberA, suffixA] = idParts(a);
  const [yearB, numberB, suffixB] = idParts(b);
  return yearA - yearB || numberA - numberB || suffixA - suffixB || (a < b ? -1 : a > b ? 1 : 0);
}

function idParts(id: string): [number, number, number] {
  const [, year, number, suffix] = /^(\d+)\/(\d+)(?:-s?(\d+))?/.exec(id) ?? [];
  return [Number(year ?? 0), Number(number ?? 0), suffix === undefined ? -1 : Number(suffix)];
}
