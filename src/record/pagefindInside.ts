import { stem } from 'porter2';
import * as z from 'zod/mini';
import { CborReader } from './CborReader.ts';

/*
 * What is relied upon inside Pagefind 1.6 that its documentation does not promise, each with its place in
 * Pagefind’s source. `tests/project/pagefindInside.test.ts` makes a small index, and says in a sentence
 * what another version does otherwise.
 */

/** The names in a bundle that are used: pagefind/src/output/mod.rs. */
export const PAGEFIND_FILES = {
  /** The module that searches, in a browser. */
  module: 'pagefind.js',
  /** What it runs, with the stems of English. */
  wasm: 'wasm.en.pagefind',
  /** What a bundle says of itself. The module asks for it first. */
  entry: 'pagefind-entry.json',
  /** The folder with the parts of the index. */
  index: 'index',
} as const;

/** What Pagefind writes besides: its own pages and workers, and its program for other languages. */
export const UNUSED_FILES = /^(?:pagefind-(?!entry)|playground|wasm\.(?!en\.))/;

/** What all bundles of a version say of themselves: the version, and what it takes for letters. */
export const pagefindSchema = z.object({
  version: z.string(),
  include_characters: z.readonly(z.array(z.string())),
});

/** What one bundle says of itself: pagefind/src/output/entry.rs. The hash names its table of contents. */
export const bundleEntrySchema = z.extend(pagefindSchema, {
  languages: z.object({ en: z.object({ hash: z.string() }) }),
});

/** The same for the module, which wants more: `loadEntry` and `findIndex` in pagefind_web_js/lib/coupled_search.ts. */
export function bundleEntry(pagefind: z.infer<typeof pagefindSchema>, hash: string) {
  // There is one language, so the number of its pages decides nothing.
  return { ...pagefind, languages: { en: { hash, wasm: 'en', page_count: 1 } } };
}

/** Stands before the contents of each file: `write` in pagefind/src/output/mod.rs. */
const MARK = new TextEncoder().encode('pagefind_dcd');

/**
 * The words in a part of an index, as `stemsOf` has them, each with the places of the records that have it, in
 * the order in which they were added: lists of `[word, records, forms]`, where a form is `[spelling, records]`,
 * and a record is `[places since the one before, …]`; pagefind/src/index/index_words.rs.
 * @param part the bytes of its file, unpacked from gzip.
 * @throws Error where it is not laid out so.
 */
export function* indexedWords(
  part: Uint8Array,
): Generator<readonly [word: string, places: readonly number[]]> {
  if (!MARK.every((byte, place) => part[place] === byte))
    throw new Error('A part of Pagefind’s index does not begin with its mark.');
  const reader = new CborReader(part.subarray(MARK.length));
  reader.list();
  for (let words = reader.list(); words > 0; words -= 1) yield readWord(reader);
}

function readWord(reader: CborReader): readonly [string, readonly number[]] {
  const parts = reader.list();
  const word = reader.text();
  const places = readPlaces(reader);
  if (parts < 3) return [word, places];
  let isPlain = true;
  for (let forms = reader.list(); forms > 0; forms -= 1) {
    reader.list();
    reader.text();
    places.push(...readPlaces(reader));
    isPlain = false;
  }
  return [word, isPlain ? places : [...new Set(places)].sort((a, b) => a - b)];
}

function readPlaces(reader: CborReader): number[] {
  const places: number[] = [];
  let place = 0;
  for (let records = reader.list(); records > 0; records -= 1) {
    const parts = reader.list();
    place += reader.number();
    places.push(place);
    for (let lists = parts - 1; lists > 0; lists -= 1) reader.skipList();
  }
  return places;
}

/** The index has `£1,700` as two words in one place, `£1` and `700`: pagefind/src/fossick/splitting.rs. */
export const AMOUNT = /(\p{Sc}\d+(?:,\d+)+)/u;

/**
 * The stems under which the index has the words of a text: folded, then Snowball’s English stems;
 * `search` in pagefind_web_js/lib/coupled_search.ts, `stems_from_term` in pagefind_web/src/search.rs.
 */
export function stemsOf(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => {
    const letters = folded(word);
    return letters === '' ? [] : [/\d/.test(letters) ? letters : stem(letters)];
  });
}

/** A text without punctuation and accents, in lower case, as the index has it. */
export function folded(text: string): string {
  return text
    .replace(/[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim();
}

/** How rare a word is among the records of an index, BM25’s inverse document frequency: pagefind_web/src/search.rs. */
export function rarity(records: number, having: number): number {
  return Math.log((records - having + 0.5) / (having + 0.5) + 1);
}

/**
 * What is used of the module, which comes without types: pagefind_web_js/lib/coupled_search.ts. It loads by
 * the `fetch` of the moment, and goes on where a part of an index is missing.
 */
interface PagefindModule {
  createInstance(options: {
    /** Address of the bundle, with a slash at its end. */
    readonly basePath: string;
    readonly baseUrl: string;
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
    /** Stands in the address of the bundle’s entry, in the place of the time. */
    readonly metaCacheTag: string | undefined;
  }): PagefindInstance;
}

/** Whether something that was loaded is Pagefind’s module. */
export function isPagefind(value: unknown): value is PagefindModule {
  return typeof value === 'object' && value !== null && 'createInstance' in value;
}

/**
 * What is used of a bundle that is open. A search without text finds all records that the filters leave, in the order
 * in which they were added to the index: `build_indexes` in pagefind/src/index/mod.rs.
 */
export interface PagefindInstance {
  search(
    text: string | null,
    options: { readonly filters: Readonly<Record<string, object>> },
  ): Promise<PagefindResponse>;
}

/** What is found, best first, and how many of it have each value of the filters that were loaded. */
export interface PagefindResponse {
  readonly results: readonly PagefindResult[];
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** One record found. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindFragment>;
}

/** What an index keeps of a record: pagefind/src/fragments/mod.rs. Places are counted in words of the content. */
export interface PagefindFragment {
  readonly url: string;
  /** Words parted by white space. */
  readonly content: string;
  /** Places of the words found. */
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
  /** Elements with an id, and the place of the first word in each. */
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}
