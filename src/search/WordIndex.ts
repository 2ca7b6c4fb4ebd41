import { allYears, type SearchManifest } from '../record/searchManifest.ts';

/** How many records of each year have a word, by year; none of a year in which no record has it. */
export type WordCounts = ReadonlyMap<string, number>;

/** A beginning of a word may stand in many files of words: more than this are not worth loading. */
const MOST_FILES = 2;

/**
 * Finds how often each year has a word, from the files of words that the build wrote.
 * @param load gives the text of a file of words, by its number.
 */
export class WordIndex {
  readonly #manifest: SearchManifest;
  readonly #years: readonly string[];
  readonly #load: (file: number) => Promise<string>;
  readonly #files = new Map<number, Promise<string>>();

  constructor(manifest: SearchManifest, load: (file: number) => Promise<string>) {
    this.#manifest = manifest;
    this.#years = allYears(manifest);
    this.#load = load;
  }

  /**
   * How many records of each year have the word of a stem; undefined where that cannot be loaded.
   * @param stem as the index has it.
   */
  async countsOf(stem: string): Promise<WordCounts | undefined> {
    const text = await this.#file(this.#fileOf(stem)).catch(() => undefined);
    if (text === undefined) return undefined;
    const [line] = linesFrom(text, `${stem} `);
    return this.#countsIn(line ?? '');
  }

  /**
   * The words of the index that begin with some letters, each with its counts; undefined where they are
   * too many to look at, or cannot be loaded.
   */
  async beginningWith(
    letters: string,
  ): Promise<readonly (readonly [word: string, counts: WordCounts])[] | undefined> {
    const { words } = this.#manifest;
    const start = this.#fileOf(letters);
    const end = words.findIndex((first, file) => file > start && !first.startsWith(letters));
    const files = (end < 0 ? words.length : end) - start;
    if (files > MOST_FILES) return undefined;
    const numbers = Array.from({ length: files }, (_, offset) => start + offset);
    const texts = await Promise.all(numbers.map((number) => this.#file(number))).catch(() => []);
    if (texts.length < files) return undefined;
    return linesFrom(texts.join(''), letters).map((line) => {
      return [line.slice(0, line.indexOf(' ')), this.#countsIn(line)] as const;
    });
  }

  /** The file that has a word, if any has it. */
  #fileOf(word: string): number {
    const { words } = this.#manifest;
    const after = words.findIndex((first) => first > word);
    return Math.max(0, (after < 0 ? words.length : after) - 1);
  }

  #file(number: number): Promise<string> {
    const file = this.#files.get(number) ?? this.#load(number);
    this.#files.set(number, file);
    file.catch(() => this.#files.delete(number));
    return file;
  }

  #countsIn(line: string): WordCounts {
    const counts = line.split(' ').slice(1);
    return new Map(
      counts.map((count) => {
        const [year = 0, records = 0] = count.split(':').map((digits) => parseInt(digits, 36));
        return [this.#years[year] ?? '', records];
      }),
    );
  }
}

/** The lines of a text that begin so; lines are sorted, so that these stand together. */
function linesFrom(text: string, beginning: string): string[] {
  const lines: string[] = [];
  let start = text.startsWith(beginning) ? 0 : text.indexOf(`\n${beginning}`) + 1;
  while (start < text.length && text.startsWith(beginning, start)) {
    const end = text.indexOf('\n', start);
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  return lines;
}
