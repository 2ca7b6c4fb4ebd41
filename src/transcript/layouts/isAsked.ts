import { isPersonLine } from '../isPersonLine.ts';
import { nameIn } from '../nameIn.ts';

const OFFICE = /^The \p{Lu}[\p{L} ,&’'()-]{0,80}$/u;

/** Whether words are a person with or without a role, or an office, `Mayor (Ada Penrose)` too: who is asked, or who answers. */
export function isAsked(words: string): boolean {
  const role = words.search(/,| \(/);
  if (OFFICE.test(words) || nameIn(words) !== words) return true;
  return isPersonLine(role < 0 ? words : words.slice(0, role));
}
