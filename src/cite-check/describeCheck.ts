import { count, counted } from '../record/wording.ts';

/** What became of the references of a text. */
interface CheckCounts {
  readonly mentions: number;
  readonly references: number;
  readonly held: number;
  /** Years whose list could not be loaded: of their references nothing is known. */
  readonly failed: readonly string[];
  readonly unknown: number;
}

/** What the page says when a text is checked: `3 questions are cited: 2 are in this archive, 1 is not.` */
export function describeCheck({
  mentions,
  references,
  held,
  failed,
  unknown,
}: CheckCounts): string {
  if (references === 0) return 'No reference to a question was found in this text.';
  const cited = `${counted(references, 'question')} ${references === 1 ? 'is' : 'are'} cited`;
  const often = mentions > references ? `, ${count(mentions)} times in all` : '';
  const found = `${cited}${often}: ${describeHeld(references - unknown, held)}`;
  if (failed.length === 0) return `${found}.`;
  const lost = `the ${failed.length === 1 ? 'list' : 'lists'} for ${failed.join(', ')} could not be loaded. Check your connection and try again.`;
  return unknown === references ? `${cited}${often}, but ${lost}` : `${found}; ${lost}`;
}

function describeHeld(known: number, held: number): string {
  if (held === known)
    return known === 1 ? 'it is in this archive' : `all ${count(known)} are in this archive`;
  if (held === 0)
    return known === 1 ? 'it is not in this archive' : 'none of them is in this archive';
  const absent = known - held;
  return `${count(held)} ${held === 1 ? 'is' : 'are'} in this archive, ${count(absent)} ${absent === 1 ? 'is' : 'are'} not`;
}
