/*
 * What is relied upon inside Pagefind 1.6 that its documentation does not promise, each with its place in
 * Pagefind’s source. `tests/project/pagefindInside.test.ts` makes a small index, and says in a sentence
 * what another version does otherwise. Its files are read by `pagefindFiles.ts` and its stems made by
 * `stemsOf.ts`, neither of which the search page loads by itself.
 */

/** The index has `£1,700` as two words in one place, `£1` and `700`: pagefind/src/fossick/splitting.rs. */
export const AMOUNT = /(\p{Sc}\d+(?:,\d+)+)/u;

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
