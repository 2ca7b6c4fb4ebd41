import { stemsOf } from '../record/pagefindInside.ts';
import type { SearchManifest } from '../record/searchManifest.ts';
import { comparable } from './comparable.ts';
import { formsOf } from './formsOf.ts';
import { NotLoaded } from './NotLoaded.ts';
import { knownWord, type KnownWord } from './knownWord.ts';
import { periodsToSearch, type PeriodToSearch } from './periodsToSearch.ts';
import type { FilterCounts, Hit, PeriodQuery, PeriodResult } from './SearchPeriod.ts';
import { COUNTED, type CountedBy, type Order, type SearchQuery } from './SearchQuery.ts';
import { searchWords, type SearchWords } from './searchWords.ts';
import type { WordIndex } from './WordIndex.ts';

/** What is known of a search so far. */
export interface SearchState {
  /** Questions found in the years searched. */
  readonly found: number;
  /** Whether all years that can have something were searched. */
  readonly complete: boolean;
  /** First and last year searched. */
  readonly searched: readonly [string, string] | undefined;
  /** Years whose index could not be loaded: `2016-2018`. */
  readonly failed: readonly string[];
  /** Years that could not be searched by a fault of this program. */
  readonly faulty: readonly string[];
  /** Whether the archive has anything to search. */
  readonly searchable: boolean;
  /** Words that no question has. */
  readonly unknown: readonly string[];
  /** Words that cannot be used. */
  readonly unusable: readonly string[];
  /** A year that the address asks for, which the range leaves out. */
  readonly unmet: string | undefined;
}

/** The archive as a search needs it. */
export interface SearchableArchive {
  readonly manifest: SearchManifest;
  readonly index: WordIndex;
  /** Searches the period of a path. */
  readonly search: (path: string, query: PeriodQuery) => Promise<PeriodResult>;
  /** Counts what it finds there by every filter, which loads more. */
  readonly counts: (path: string, query: PeriodQuery) => Promise<FilterCounts>;
  /** The ids of all questions of a period, each in its place. */
  readonly ids: (path: string) => Promise<readonly string[]>;
}

interface Searched {
  readonly period: PeriodToSearch;
  readonly result: PeriodResult;
}

/**
 * One search over the periods of an archive. Periods are searched one after another, and only as far
 * as hits are wanted; the best match over all needs every one. What was given once stays where it was.
 */
export class ArchiveSearch {
  readonly #archive: SearchableArchive;
  readonly #query: SearchQuery;
  readonly #order: Order;
  readonly #words: SearchWords;
  readonly #known: readonly KnownWord[];
  readonly #left: PeriodToSearch[];
  readonly #searched: Searched[] = [];
  readonly #failed: string[] = [];
  readonly #faulty: string[] = [];
  /** Places of hits in the order of the whole archive: period and place in it. */
  #best: readonly (readonly [Searched, number])[] | undefined;

  private constructor(
    archive: SearchableArchive,
    query: SearchQuery,
    words: SearchWords,
    known: readonly KnownWord[],
  ) {
    this.#archive = archive;
    this.#query = query;
    this.#words = words;
    this.#known = known;
    const byMatch = words.words.length + words.phrases.length > 0;
    this.#order = byMatch || query.order === 'oldest' ? query.order : 'newest';
    this.#left = periodsToSearch(archive.manifest, query, known);
  }

  /** Looks up the words, and with them which periods can have something. */
  static async begin(archive: SearchableArchive, query: SearchQuery): Promise<ArchiveSearch> {
    const words = searchWords(query.text);
    const typed = [
      ...words.words.map((word) => ({ word, forms: formsOf(word) })),
      // Exact words are looked for as they are typed.
      ...words.phrases.flatMap((phrase) =>
        phrase.split(/\s+/).map((word) => ({ word, forms: [word] })),
      ),
    ].filter(({ word }) => stemsOf(word).length > 0);
    const known = await Promise.all(
      typed.map(({ word, forms }) => knownWord(archive, word, forms)),
    );
    return new ArchiveSearch(archive, query, words, known);
  }

  get state(): SearchState {
    const years = this.#searched.flatMap(({ period }) => period.path.split('-')).sort();
    const [first, last] = [years[0], years.at(-1)];
    return {
      found: this.#searched.reduce((sum, { result }) => sum + result.total, 0),
      complete: this.#left.length === 0,
      searched: first && last ? [first, last] : undefined,
      failed: this.#failed,
      faulty: this.#faulty,
      searchable: this.#archive.manifest.periods.length > 0,
      unknown: this.#known.filter(({ counts }) => counts?.size === 0).map(({ word }) => word),
      unusable: this.#words.unusable,
      unmet: this.#query.unmet,
    };
  }

  /** Whether the first questions found are the first of all: not so for the best match. */
  get inOrder(): boolean {
    return this.#order !== 'best';
  }

  /** How many periods were searched. */
  get periods(): number {
    return this.#searched.length;
  }

  /** Searches one period more; one that cannot be searched does not keep the others from being. */
  async searchNext(): Promise<void> {
    const period = this.#left.shift();
    if (!period) return;
    try {
      const result = await this.#archive.search(period.path, this.#queryOf(period));
      this.#searched.push({ period, result });
    } catch (error) {
      (error instanceof NotLoaded ? this.#failed : this.#faulty).push(period.path);
    }
  }

  /** Hits from one place to before another, of the periods searched. */
  async hits(from: number, to: number): Promise<readonly Hit[]> {
    const hits = this.#inOrder(from, to).map(([{ result }, place]) =>
      result.hits(place, place + 1),
    );
    return (await Promise.all(hits)).flat();
  }

  /** Ids of the questions found from one place to before another, of the periods searched. */
  async ids(from: number, to: number): Promise<readonly string[]> {
    const wanted = this.#inOrder(from, to);
    const ids = new Map<Searched, readonly (string | undefined)[]>();
    for (const one of new Set(wanted.map(([searched]) => searched))) {
      const all = await this.#archive.ids(one.period.path);
      const places = await one.result.places();
      ids.set(
        one,
        places.map((place) => all[place]),
      );
    }
    return wanted.flatMap(([one, place]) => ids.get(one)?.[place] ?? []);
  }

  /** Counts by year and by every filter, of the periods searched. */
  async counts(): Promise<FilterCounts> {
    const sums: Partial<Record<CountedBy, Record<string, number>>> = {};
    for (const { period } of this.#searched) {
      const counts = await this.#archive.counts(period.path, this.#queryOf(period));
      for (const name of COUNTED) {
        const sum = (sums[name] ??= {});
        for (const [value, count] of Object.entries(counts[name] ?? {})) {
          sum[value] = (sum[value] ?? 0) + count;
        }
      }
    }
    return sums;
  }

  /** Where the questions found stand, from one place to before another: a period, and the place in what it has. */
  #inOrder(from: number, to: number): readonly (readonly [Searched, number])[] {
    if (this.#order === 'best') return (this.#best ??= this.#bestFirst()).slice(from, to);
    const places: (readonly [Searched, number])[] = [];
    let before = 0;
    for (const one of this.#searched) {
      const end = Math.min(one.result.total, to - before);
      for (let place = Math.max(0, from - before); place < end; place += 1)
        places.push([one, place]);
      before += one.result.total;
    }
    return places;
  }

  #bestFirst(): readonly (readonly [Searched, number])[] {
    return this.#searched
      .flatMap((one) => {
        const factor = comparable(this.#archive.manifest, this.#known, one.period.number);
        return one.result.scores.map((score, place) => ({ one, place, score: score * factor }));
      })
      .sort((a, b) => b.score - a.score)
      .map(({ one, place }) => [one, place]);
  }

  /** The words with the forms that a period has: for one that it lacks, Pagefind takes a shorter word. */
  #wordsIn(number: number): SearchWords {
    const forms = this.#known.flatMap(({ word, forms }) => {
      const here = forms.filter(({ counts }) => counts?.has(number) ?? true);
      return forms.length > 1 && here.length > 0
        ? [[word, here.map(({ form }) => form)] as const]
        : [];
    });
    return { ...this.#words, forms: new Map(forms) };
  }

  #queryOf({ number, filters }: PeriodToSearch): PeriodQuery {
    return { words: this.#wordsIn(number), filters, order: this.#order };
  }
}
