import { yearEnds, allYears, type SearchManifest } from '../record/searchManifest.ts';
import { comparable } from './comparable.ts';
import { NotLoaded } from './NotLoaded.ts';
import { isKnown, isKnownIn, knownTerm, type KnownTerm, type KnownWords } from './knownTerm.ts';
import { periodsToSearch, type PeriodToSearch } from './periodsToSearch.ts';
import type { FilterCounts, Hit, PeriodQuery, PeriodResult, PeriodWords } from './SearchPeriod.ts';
import { COUNTED, type CountedBy, type Order, type SearchQuery } from './SearchQuery.ts';
import { searchWords, type SearchWords, type Term } from './searchWords.ts';
import { firstDay, lastDay } from './typedDay.ts';

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
  /** Words that no question has, looked for as the beginning of words. */
  readonly begun: readonly string[];
  /** What could not be used, each as a sentence says it. */
  readonly unusable: readonly string[];
  /** A year that the address asks for, which the range leaves out. */
  readonly unmet: string | undefined;
}

/** The archive as a search needs it. */
export interface SearchableArchive extends KnownWords {
  readonly manifest: SearchManifest;
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
  readonly #wanted: readonly (readonly KnownTerm[])[];
  readonly #without: readonly KnownTerm[];
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
    wanted: readonly (readonly KnownTerm[])[],
    without: readonly KnownTerm[],
  ) {
    this.#archive = archive;
    this.#query = query;
    this.#words = words;
    this.#wanted = wanted;
    this.#without = without;
    const byMatch = wanted.length > 0;
    this.#order = byMatch || query.order === 'oldest' ? query.order : 'newest';
    this.#left = periodsToSearch(archive.manifest, query, wanted);
  }

  /** Looks up the words, and with them which periods can have something. */
  static async begin(archive: SearchableArchive, query: SearchQuery): Promise<ArchiveSearch> {
    const words = searchWords(query.text);
    const known = (terms: readonly Term[]) =>
      Promise.all(terms.map((term) => knownTerm(archive, term)));
    const wanted = await Promise.all(words.wanted.map(known));
    return new ArchiveSearch(archive, query, words, wanted, await known(words.without));
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
      unknown: this.#wanted
        .filter((choices) => !choices.some(({ forms }) => forms.some(isKnown)))
        .flatMap((choices) => choices.map(({ term }) => term.text)),
      begun: this.#wanted
        .flat()
        .filter(({ isBegun }) => isBegun)
        .map(({ term }) => term.text),
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
        const factor = comparable(this.#archive.manifest, this.#wanted, one.period.number);
        return one.result.scores.map((score, place) => ({ one, place, score: score * factor }));
      })
      .sort((a, b) => b.score - a.score)
      .map(({ one, place }) => [one, place]);
  }

  /**
   * How many questions of each year are found; none of a year without any. For one word in one form the index says
   * it without a search; undefined where the periods that are left have to be searched first.
   */
  async byYear(): Promise<ReadonlyMap<string, number> | undefined> {
    const known = this.#knownByYear();
    if (known || this.#left.length > 0) return known;
    const found = new Map<string, number>();
    for (const { period, result } of this.#searched) {
      const ends = yearEnds(this.#archive.manifest.periods[period.number]?.years ?? {});
      for (const place of await result.places()) {
        const [year = ''] = ends.find(([, end]) => place < end) ?? [];
        found.set(year, (found.get(year) ?? 0) + 1);
      }
    }
    return found;
  }

  #knownByYear(): ReadonlyMap<string, number> | undefined {
    const { filters, from = '0000', to = '9999' } = this.#query;
    const [forms, ...others] = this.#wanted.flat().map((term) => term.forms);
    const [form, ...otherForms] = forms ?? [];
    const [counts] = form?.words ?? [];
    const isOne = others.length + otherForms.length + this.#without.length === 0;
    if (!isOne || form?.kind !== 'word' || !counts || Object.keys(filters).length > 0)
      return undefined;
    const [first, last] = [firstDay(from), lastDay(to)];
    const all = allYears(this.#archive.manifest);
    const within = all.filter((year) => lastDay(year) >= first && firstDay(year) <= last);
    if (within.some((year) => firstDay(year) < first || lastDay(year) > last)) return undefined;
    return new Map([...counts].filter(([year]) => within.includes(year)));
  }

  /** The forms that a period has: for a word that it lacks, Pagefind takes a shorter one. */
  #wordsIn({ number }: PeriodToSearch): PeriodWords {
    const period = this.#archive.manifest.periods[number];
    const here = (terms: readonly KnownTerm[]) => {
      const forms = terms.flatMap((term) => term.forms);
      return forms.filter((form) => period && isKnownIn(form, period));
    };
    return { wanted: this.#wanted.map(here), without: here(this.#without) };
  }

  #queryOf(period: PeriodToSearch): PeriodQuery {
    const { filters, days } = period;
    return { words: this.#wordsIn(period), filters, days, order: this.#order };
  }
}
