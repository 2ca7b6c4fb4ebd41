import type { ExcerptPart } from './SearchPeriod.ts';

/** Words of an excerpt, and how many of them stand before the first one found. */
const LENGTH = 32;
const LEAD = 6;

/** An excerpt and where it begins. */
interface Excerpt {
  readonly parts: readonly ExcerptPart[];
  /** Position of the first word found in it, counted in words of the content. */
  readonly location: number;
}

/**
 * The stretch of a text that holds most of the words found, with those words marked.
 * @param content the text of a record; its words are parted by white space.
 * @param locations positions of the words found, ascending.
 * @param from the position before which nothing is shown.
 */
export function excerpt(content: string, locations: readonly number[], from: number): Excerpt {
  const words = content.split(/\s+/);
  const location = locations.length > 0 ? densest(locations) : from;
  const start = Math.max(from, location - LEAD);
  const end = Math.min(words.length, start + LENGTH);
  const found = new Set(locations);
  const parts = words
    .slice(start, end)
    .flatMap((word, offset) => [
      ...(offset > 0 ? [{ text: ' ', marked: false }] : []),
      ...(found.has(start + offset) ? markWord(word) : [{ text: word, marked: false }]),
    ]);
  const before = start > from ? [{ text: '… ', marked: false }] : [];
  const after = end < words.length ? [{ text: ' …', marked: false }] : [];
  return { parts: [...before, ...parts, ...after], location };
}

/** A word found, its punctuation left unmarked. */
function markWord(word: string): ExcerptPart[] {
  const [start, end] = lettersOf(word);
  return [
    { text: word.slice(0, start), marked: false },
    { text: word.slice(start, end), marked: true },
    { text: word.slice(end), marked: false },
  ].filter(({ text }) => text !== '');
}

/** Where the first letter or digit of a text begins and the last one ends; all of it where it has none. */
export function lettersOf(text: string): readonly [start: number, end: number] {
  const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)];
  const [first, last] = [letters[0], letters.at(-1)];
  return first && last ? [first.index, last.index + last[0].length] : [0, text.length];
}

/** The position from which most others follow within the length of an excerpt. */
function densest(locations: readonly number[]): number {
  let [best, most, end] = [0, 0, 0];
  locations.forEach((location, index) => {
    while ((locations[end] ?? Infinity) < location + LENGTH - LEAD) end += 1;
    if (end - index > most) [best, most] = [location, end - index];
  });
  return best;
}
