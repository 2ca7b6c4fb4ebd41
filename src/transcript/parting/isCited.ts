import { nameFollows } from './nameFollows.ts';
import { opensQuotation } from './opensQuotation.ts';

const CITED =
  /(?:^|[ (])(?:about|also|and|another|answered|answering|as|asked|at|by|concerning|earlier|following|for|from|his|her|in|including|is|its|last|my|of|on|or|our|per|previous|re|ref|regarding|same|see|than|that|the|their|this|to|under|was|with|your)$|[,(&:]$/i;

/**
 * Whether a sentence runs up to a number, and so speaks of it: `In answer to Question No: 324 / 2013`.
 * Where a name and a question follow, a title ends there: `Lessons learnt from`; but not in a quotation.
 * @param start where the number or its label begins.
 * @param end where the number ends.
 */
export function isCited(words: string, start: number, end: number): boolean {
  const before = words.slice(Math.max(0, start - 14), start);
  return opensQuotation(before) || (CITED.test(before.trim()) && !nameFollows(words, end));
}
