import { slug } from '../record/slug.ts';
import type { SearchName } from './SearchNames.ts';

/** Shortest beginning of a name that counts as meaning it. */
const SHORTEST = 3;
const MOST = 5;

/**
 * The members or groups whose name someone typed: each word typed begins a word of the name, in any
 * order, accents and apostrophes ignored. Those with most questions first.
 */
export function offersFor(text: string, named: readonly SearchName[]): readonly SearchName[] {
  const typed = slug(text).split('-').filter(Boolean);
  if (typed.length === 0 || typed.some((word) => word.length < SHORTEST)) return [];
  return named
    .filter((one) => {
      const words = one.slug.split('-');
      return typed.every((word) => words.some((candidate) => candidate.startsWith(word)));
    })
    .sort((a, b) => b.questions - a.questions)
    .slice(0, MOST);
}
