import type { SearchManifest } from '../record/searchManifest.ts';

/**
 * How many records of each period have a word, by the period’s number in the manifest. Where several
 * words begin with the stem, it is an estimate.
 */
export type WordCounts = ReadonlyMap<number, number>;

/** A beginning of a word may stand in many files of words: more than this are not worth loading. */
const MOST_FILES = 2;

/**
 * Finds how often each period has a word, from the files of words that the build wrote.
 * @param load gives the text of a file of words, by its number.
 */
export class WordIndex {
  readonly #manifest: SearchManifest;
  readonly #load: (file: number) => Promise<string>;
  readonly #files = new Map<number, Promise<string>>();

  constructor(manifest: SearchManifest, load: (file: number) => Promise<string>) {
    this.#manifest = manifest;
    this.#load = load;
  }

  /**
   * The counts of all words that begin with a stem, as Pagefind counts them as found; undefined
   * where they are too many to look at, or cannot be loaded: any period may then have them.
   */
  async countsOf(stem: string): Promise<WordCounts | undefined> {
    const { words } = this.#manifest;
    const after = words.findIndex((first) => first > stem);
    const start = Math.max(0, (after < 0 ? words.length : after) - 1);
    const end = words.findIndex((first, file) => file > start && !first.startsWith(stem));
    const files = (end < 0 ? words.length : end) - start;
    if (files > MOST_FILES) return undefined;
    const numbers = Array.from({ length: files }, (_, offset) => start + offset);
    const texts = await Promise.all(numbers.map((number) => this.#file(number))).catch(() => []);
    if (texts.length < files) return undefined;
    const sizes = this.#manifest.periods.map(({ years }) => sum(Object.values(years)));
    return countsIn(texts.join(''), stem, sizes);
  }

  #file(number: number): Promise<string> {
    const file = this.#files.get(number) ?? this.#load(number);
    this.#files.set(number, file);
    file.catch(() => this.#files.delete(number));
    return file;
  }
}

/**
 * A record may have several words that begin with a stem. How many have any is reckoned as if a record
 * had one of them whether or not it has another: a sum would be more than there are records.
 */
function countsIn(text: string, stem: string, sizes: readonly number[]): WordCounts {
  const without = new Map<number, number>();
  // Lines are sorted: those that begin with the stem stand together.
  let start = text.startsWith(stem) ? 0 : text.indexOf(`\n${stem}`) + 1;
  while (text.startsWith(stem, start)) {
    const end = text.indexOf('\n', start);
    for (const count of text.slice(start, end).split(' ').slice(1)) {
      const [period = 0, records = 0] = count.split(':').map((digits) => parseInt(digits, 36));
      const size = sizes[period] ?? 0;
      without.set(period, (without.get(period) ?? size) * (1 - Math.min(1, records / size)));
    }
    start = end + 1;
  }
  return new Map([...without].map(([period, left]) => [period, (sizes[period] ?? 0) - left]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
