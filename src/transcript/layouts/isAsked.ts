import { isPersonLine } from '../isPersonLine.ts';

const OFFICE = /^The \p{Lu}[\p{L} ,&’'()-]{0,80}$/u;

/** Whether words are a person with or without a role, or an office: who is asked, or who answers. */
export function isAsked(words: string): boolean {
  const role = words.search(/,| \(/);
  return OFFICE.test(words) || isPersonLine(role < 0 ? words : words.slice(0, role));
}
