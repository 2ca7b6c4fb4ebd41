import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  bundleEntry,
  bundleEntrySchema,
  indexedWords,
  PAGEFIND_FILES,
  UNUSED_FILES,
} from '../../src/record/pagefindFiles.ts';
import { isPagefind, rarity, type PagefindResult } from '../../src/record/pagefindInside.ts';
import { stemsOf } from '../../src/record/stemsOf.ts';
import type { Block } from '../../src/record/Entry.ts';
import type { Question } from '../../src/record/entrySchema.ts';
import { sectionsOf } from '../../src/record/sectionsOf.testing.ts';
import { searchDocument } from '../../scripts/search/searchDocument.ts';

/*
 * A small index, made by the version of Pagefind that is installed, and searched by its own program. Each
 * failure says what that version does otherwise, and where this project relies upon it:
 * `src/record/pagefindInside.ts` is the place to mend.
 */

/** The words of six records of equal length: `barges` in one, `lamps` in four, each once. */
const TEXTS = [
  'Barges carry lamps and Café chairs over Reed Bridge',
  'Ferries carry lamps and cafe chairs over Reed Bridge',
  'Ferries carry lamps and £1,700 chairs over Reed Bridge',
  'Ferries carry lamps and more chairs over Reed Bridge',
  'Ferries carry stoves and more chairs over Reed Bridge',
  'Ferries carry stoves and O’Larkholt’s chairs over Reed Bridge',
];
/** Their ids: not in the order of their addresses, and some of one day. */
const IDS = TEXTS.map((_, place) => `1961/000${((place * 5) % TEXTS.length) + 1}`);
const ROOT = 'https://example.org/pagefind/';

/** The files of the bundle, by name. */
let files: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  const { index } = await createIndex({ forceLanguage: 'en', maxFragments: 2 });
  for (const [place, text] of TEXTS.entries()) {
    const id = IDS[place] ?? '';
    const facts: Question = {
      ...{ id, title: 'Traffic', kind: 'question', status: 'oral', date: '1961-05-10' },
      answers: [{ status: 'answered' }],
      sources: [],
    };
    const body = { question: [paragraph(`${text}.`)], answers: [[paragraph('In due course.')]] };
    const content = searchDocument(facts, sectionsOf({ facts, body }));
    await index?.addHTMLFile({ url: `/questions/${id}/`, content });
  }
  const made = await index?.getFiles();
  files = new Map(made?.files.map(({ path, content }) => [path, content]));
  await close();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the files of a bundle', () => {
  test('have the names that are used, and no others that are kept', () => {
    const kept = [...files.keys()].filter((name) => !UNUSED_FILES.test(name)).sort();
    const known = [
      /^filter\/en_\w+\.pf_filter$/,
      /^fragment\/en_\w+\.pf_fragment$/,
      /^index\/en_\w+\.pf_index$/,
      /^pagefind-entry\.json$/,
      /^pagefind\.en_\w+\.pf_meta$/,
      /^pagefind\.js$/,
      /^wasm\.en\.pagefind$/,
    ];
    expect(
      kept.filter((name) => !known.some((pattern) => pattern.test(name))),
      'Pagefind writes files that are not known here: use them, or name them in UNUSED_FILES.',
    ).toEqual([]);
    expect(
      known.filter((pattern) => !kept.some((name) => pattern.test(name))).map(String),
      'Pagefind no longer writes these files under their names: PAGEFIND_FILES has to follow.',
    ).toEqual([]);
  });

  test('as many records as are asked for share a file of results', () => {
    const fragments = [...files.keys()].filter((name) => name.startsWith('fragment/'));
    expect(fragments.length, 'maxFragments no longer bounds the number of fragments').toBe(2);
  });

  test('what a bundle says of itself has the keys that are used', () => {
    const said: unknown = JSON.parse(text(PAGEFIND_FILES.entry));
    const { version, include_characters, languages } = bundleEntrySchema.parse(said);
    const { hash } = languages.en;
    expect(
      files.has(`pagefind.${hash}.pf_meta`),
      'The hash of a language no longer names its table of contents.',
    ).toBe(true);
    const all = bundleEntry({ version, include_characters }, hash);
    all.languages.en.page_count = TEXTS.length;
    expect(said, 'Pagefind’s entry has other keys: bundleEntry has to follow.').toEqual(all);
  });

  test('a part of the index is a list of words, with the records and forms of each', () => {
    const [part = ''] = [...files.keys()].filter((name) => name.startsWith(PAGEFIND_FILES.index));
    const words = new Map(indexedWords(gunzipSync(files.get(part) ?? '')));
    const counts = { barg: [0], lamp: [0, 1, 2, 3], cafe: [0, 1], '£1': [2], 700: [2] };
    expect(
      Object.fromEntries(Object.keys(counts).map((word) => [word, words.get(word)])),
      'Parts of the index are laid out otherwise, so that indexedWords reads them wrongly.',
    ).toEqual(counts);
    const stems = new Set(TEXTS.flatMap((one) => stemsOf(one.replace(',', ' '))));
    expect(
      [...stems].filter((stem) => !words.has(stem)),
      'Pagefind folds or stems words otherwise than stemsOf.',
    ).toEqual([]);
  });
});

describe('the program', () => {
  test('is a module that opens a bundle by these options, and loads by the fetch of the moment', async () => {
    const { asked } = await search('barges', {});
    expect(asked[0], 'The entry is not asked for first, or without its tag.').toBe(
      `${PAGEFIND_FILES.entry}?ts=tag`,
    );
    expect(
      asked.map((name) => name.replace(/^(\w+)\/.*|\?.*|(pagefind)\.en_\w+/, '$1$2')).sort(),
      'A first search loads other files than before: shareFetch stands between some of them.',
    ).toEqual(['index', PAGEFIND_FILES.entry, 'pagefind.pf_meta', PAGEFIND_FILES.wasm]);
  });

  test('goes on where a part of the index is missing, and finds nothing', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { results } = await search('barges', {}, /^index/);
    expect(results, 'A missing part is no longer passed over: see shareFetch.').toEqual([]);
  });

  test('finds records with every word, and takes the beginning of a word that none has', async () => {
    const both = (await search('lamps barges', {})).results;
    expect(both.length, 'Several words are no longer all wanted: see searchForms.').toBe(1);
    const { results } = await search('lampshades', {});
    expect(
      results.length,
      'A word that no record has is no longer searched by its beginning: forms need not be left out where a period lacks them.',
    ).toBe(4);
  });

  test('finds all without words, and counts by the filters that were loaded', async () => {
    const { results, filters } = await search(null, {
      year: { none: [''] },
      day: { any: ['1961-05-10'] },
    });
    expect(results.length, 'A search without words no longer finds all.').toBe(TEXTS.length);
    expect(
      await urlsOf(results),
      'Without words, what is found no longer has the order of the index: see pagefindPeriod.',
    ).toEqual(IDS.map((id) => `/questions/${id}/`));
    expect(filters, 'Filters are counted otherwise.').toEqual({
      year: { 1961: TEXTS.length },
      day: { '1961-05-10': TEXTS.length },
    });
  });

  test('gives all in the order in which they were added, and loads nothing for it', async () => {
    const { results, asked } = await search(null, {});
    expect(
      await urlsOf(results),
      'The place of a record in an index no longer says when it was added: days and years are told by it.',
    ).toEqual(IDS.map((id) => `/questions/${id}/`));
    expect(
      asked.filter((name) => /^(?:index|filter)/.test(name)),
      'To find all, parts of the index are loaded.',
    ).toEqual([]);
  });

  test('scores a word by how rare it is among the records, as rarity has it', async () => {
    const [rare] = (await search('barges', {})).results;
    const common = (await search('lamps', {})).results.find(({ id }) => id === rare?.id);
    expect(
      (rare?.score ?? 0) / (common?.score ?? 0),
      'The rarity of a word weighs otherwise, so that scores of periods do not compare.',
    ).toBeCloseTo(rarity(TEXTS.length, 1) / rarity(TEXTS.length, 4), 3);
  });

  test('gives each record of a file of results, its places counted in words that white space parts', async () => {
    const { results } = await search('lamps', {});
    const records = await Promise.all(results.map((result) => result.data()));
    expect(
      records.map(({ url }) => url).sort(),
      'Records of one file of results are not told apart.',
    ).toEqual(
      IDS.slice(0, 4)
        .map((id) => `/questions/${id}/`)
        .sort(),
    );
    for (const record of records) {
      expect(
        record,
        'What is kept of a record has other keys: see PagefindFragment.',
      ).toMatchObject({
        locations: [2],
        meta: { title: 'Traffic' },
        filters: { year: ['1961'], day: ['1961-05-10'], status: ['oral'] },
        anchors: [
          { id: 'question-p1', location: 0 },
          { id: 'answer-p1', location: 9 },
        ],
      });
      const words = record.content.split(/\s+/);
      expect([words[2], words[9]], 'Places are counted otherwise: see hitOf.').toEqual([
        'lamps',
        'In',
      ]);
    }
  });
});

async function urlsOf(results: readonly PagefindResult[]): Promise<string[]> {
  return (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url);
}

function paragraph(words: string): Block {
  return { type: 'paragraph', text: words };
}

function text(name: string): string {
  return new TextDecoder().decode(files.get(name));
}

/** Searches the bundle with its own program. @param missing files that are not there. */
async function search(words: string | null, filters: Record<string, object>, missing = /^$/) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    const name = address.slice(ROOT.length);
    asked.push(name);
    const file = missing.test(name) ? undefined : files.get(name.replace(/\?.*/, ''));
    return Promise.resolve(file ? new Response(Buffer.from(file)) : Response.error());
  });
  const code = encodeURIComponent(text(PAGEFIND_FILES.module));
  const module: unknown = await import(`data:text/javascript,${code}`);
  if (!isPagefind(module)) throw new Error('Pagefind’s module has no createInstance any more.');
  const ranking = { metaWeights: { title: 5 } };
  const instance = module.createInstance({
    basePath: ROOT,
    baseUrl: '/',
    ranking,
    metaCacheTag: 'tag',
  });
  return { ...(await instance.search(words, { filters })), asked };
}
