import { yearEnds } from '../../src/record/searchManifest.ts';

/** Characters of one file of words, before it is compressed. */
const LENGTH = 1 << 15;

/** Words of consecutive alphabetical order, a line for each: `flood 0:12 3:4`. */
interface WordFile {
  /** Its first word. */
  readonly first: string;
  readonly text: string;
}

/** One period, as far as its words go. */
interface WordsOfPeriod {
  /** Its words, each with the places of the records that have it, in ascending order. */
  readonly words: Iterable<readonly [word: string, places: readonly number[]]>;
  /** How many records it has of each of its years: they stand in the order of their years. */
  readonly years: Readonly<Record<string, number>>;
}

/**
 * Joins the words of all periods into files that a browser can load one of: each line has a word and, for each
 * year that has it, the year’s number among all years and how many of its records have the word, both in base 36.
 * @param periods in the order of their years, of which no two have the same.
 */
export function wordFiles(periods: readonly WordsOfPeriod[]): WordFile[] {
  const lines = new Map<string, string>();
  let before = 0;
  for (const { words, years } of periods) {
    const ends = yearEnds(years).map(([, end]) => end);
    for (const [word, places] of words) {
      lines.set(word, (lines.get(word) ?? word) + countsOf(places, ends, before));
    }
    before += ends.length;
  }
  const files: { first: string; text: string }[] = [];
  for (const word of [...lines.keys()].sort()) {
    const last = files.at(-1);
    const line = `${lines.get(word)}\n`;
    if (last && last.text.length < LENGTH) last.text += line;
    else files.push({ first: word, text: line });
  }
  return files;
}

/** ` 3:12 4:1`: how many of some places are of each year, the first of which has the number `before`. */
function countsOf(places: readonly number[], ends: readonly number[], before: number): string {
  let [text, from] = ['', 0];
  for (const [year, end] of ends.entries()) {
    let to = from;
    while (to < places.length && (places[to] ?? end) < end) to += 1;
    if (to > from) text += ` ${(before + year).toString(36)}:${(to - from).toString(36)}`;
    from = to;
  }
  return text;
}
