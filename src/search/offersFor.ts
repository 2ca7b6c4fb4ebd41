import { isHonour } from '../record/honours.ts';
import { slug } from '../record/slug.ts';
import type { SearchName } from './SearchNames.ts';

/** Shortest beginning of a name that counts as meaning it. */
const SHORTEST = 3;
const MOST = 5;

/**
 * The members or groups whose name someone typed: each word typed begins a part of the name, in any
 * order, accents and apostrophes ignored (`larkholt` begins a part of O’Larkholt); titles and honours
 * may stand beside these, whatever the name is printed with. Those with most questions first.
 */
export function offersFor(text: string, named: readonly SearchName[]): readonly SearchName[] {
  const typed = slug(text).split('-').filter(Boolean);
  const names = typed.filter((word) => !isHonour(word));
  if (typed.length === 0 || names.some((word) => word.length < SHORTEST)) return [];
  return named
    .filter((one) => {
      const parts = partsOf(one);
      const means = (word: string) =>
        parts.some((part) => part.startsWith(word) || word === `${part}s`);
      return typed.some(means) && typed.every((word) => means(word) || isHonour(word));
    })
    .sort((a, b) => b.questions - a.questions)
    .slice(0, MOST);
}

/** The words of a name, and what stands in one behind an apostrophe. */
function partsOf({ slug: words, name }: SearchName): string[] {
  const behind = [...name.matchAll(/['’‘ʼ`´](\p{L}+)/gu)].map(([, part = '']) => slug(part));
  return [...words.split('-'), ...behind.filter((part) => part.length >= SHORTEST)];
}
