import { canonicalReference } from './reference.ts';

/** A reference found in running text. */
export interface FoundReference {
  /** Canonical, with the suffix of the address where one is printed: `2018/1558`. */
  readonly id: string;
  /** Where its printed form begins and ends in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

// An address is stepped over whole; then a printed number with or without what announces it.
const CANDIDATE =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}/.£$€-])(?:(mqt?|questions?(?: (?:no|number|ref|reference))?)[.:]? ?)?(\d{1,5})( ?\/ ?)(\d{1,5})(-\d{1,2}(?!\d))?(?![\p{L}\p{N}/]|\.\d)/giu;

/**
 * The references to questions in running text, in order. Taken: a year and a number of four or five
 * digits in either order, and shorter numbers where `MQ`, `MQT` or `Question` announces them. Not
 * taken: financial years (`2008/09`, `2014/2015`), dates, addresses and parts of paths.
 */
export function findReferences(text: string): FoundReference[] {
  const found: FoundReference[] = [];
  if (!text.includes('/')) return found;
  for (const match of text.matchAll(CANDIDATE)) {
    const [printed, announced, first, , second, suffix = ''] = match;
    if (first === undefined || second === undefined) continue;
    const reference = canonicalReference(first, second);
    if (!reference || (!announced && !standsAlone(first, second, reference))) continue;
    found.push({ id: reference + suffix, start: match.index, end: match.index + printed.length });
  }
  return found;
}

/** Whether two numbers are a reference without a word that says so: not short, not two years. */
function standsAlone(first: string, second: string, reference: string): boolean {
  const number = reference.startsWith(`${first}/`) ? second : first;
  const year = Number(reference.slice(0, 4));
  return number.length >= 4 && Number(number) !== year + 1;
}
