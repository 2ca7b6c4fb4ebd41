import * as z from 'zod/mini';
import { CborReader } from './CborReader.ts';

/*
 * What is relied upon in the files of a bundle of Pagefind 1.6, each with its place in Pagefind’s source; see
 * `pagefindInside.ts`.
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
