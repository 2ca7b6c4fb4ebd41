import { HONOURS, TITLES } from './honours.ts';
import { personSlug } from './personSlug.ts';
import { slug } from './slug.ts';

/** An author as reference managers keep one: with a family name to sort by, or as printed where words name no one person. */
export type AuthorName =
  { readonly family: string; readonly given: string } | { readonly literal: string };

/** An author in one line, the family name first: `Penrose, Ada`. */
export function sortedName(printed: string): string {
  const name = authorName(printed);
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

/**
 * The author that a printed name is. Titles, honours and a role are left out, as in `personSlug`: one person is one
 * author under `Dr Onkar Sahota AM` and `Onkar Sahota`. The last word is the family name; a single word, an office and
 * several persons stay as printed.
 */
export function authorName(printed: string): AuthorName {
  const words = printed
    .replace(/[(,].*/s, '')
    .split(' ')
    .filter(Boolean);
  const isOne =
    personSlug(printed) !== undefined && !words.some((word) => /^(?:and|&)$/i.test(word));
  if (!isOne) return { literal: printed };
  const isTitle = (word = '') => TITLES.has(slug(word)) || slug(word) === 'the';
  while (words.length > 1 && isTitle(words[0])) words.shift();
  while (words.length > 1 && HONOURS.has(slug(words.at(-1) ?? ''))) words.pop();
  const [family = '', given] = [words.at(-1), words.slice(0, -1).join(' ')];
  return given ? { family, given } : { literal: printed };
}
