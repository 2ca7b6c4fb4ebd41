import { describe, expect, test } from 'vitest';
import { stemsOf } from '../record/pagefindInside.ts';
import type { SearchManifest } from '../record/searchManifest.ts';
import { ArchiveSearch, type SearchableArchive } from './ArchiveSearch.ts';
import { describeState } from './describeState.ts';
import { NotLoaded } from './NotLoaded.ts';
import { narrowed } from './narrowed.ts';
import type { Hit, PeriodQuery } from './SearchPeriod.ts';
import { readQuery } from './SearchQuery.ts';
import { searchWords } from './searchWords.ts';
import { WordIndex } from './WordIndex.ts';

const manifest: SearchManifest = {
  pagefind: { version: '1.6.0', include_characters: [] },
  periods: [
    { path: '1960-1961', hash: 'a', years: { 1960: 60, 1961: 40 }, madeOf: '' },
    { path: '1962-1962', hash: 'b', years: { 1962: 100 }, madeOf: '' },
    { path: '1963-1964', hash: 'c', years: { 1963: 50, 1964: 50 }, madeOf: '' },
  ],
  words: ['bridg', 'lamp', 'women'],
};
const words = [
  'bridg 0:1 1:a\nlam 1:1\n',
  'lamp 0:2 1:3 2:4\nlampshad 2:1\nquay 0:1\nwoman 0:1 1:2\n',
  'women 1:3 2:4\n',
];
const load = (file: number) => Promise.resolve(words[file] ?? '');
/** Scores of what each period finds. */
const scores: Readonly<Record<string, readonly number[]>> = {
  '1960-1961': [9, 1],
  '1962-1962': [8, 7, 3],
  '1963-1964': [6, 5, 4, 2],
};

/** An archive whose periods find as many questions as they have scores; one of them may be missing. */
function archive(
  missing = '',
  error: Error = new NotLoaded('missing'),
): SearchableArchive & { readonly asked: [string, PeriodQuery][] } {
  const asked: [string, PeriodQuery][] = [];
  const search = (path: string, query: PeriodQuery) => {
    asked.push([path, query]);
    if (path === missing) return Promise.reject(error);
    const found = scores[path] ?? [];
    const hits = (from: number, to: number) =>
      Promise.resolve(found.slice(from, to).map((score) => hit(`${path} ${score}`)));
    const places = () => Promise.resolve(found.map((_, place) => 10 * place));
    return Promise.resolve({ total: found.length, scores: found, hits, places });
  };
  const ids = (path: string) =>
    Promise.resolve(Array.from({ length: 100 }, (_, place) => `${path.slice(0, 4)}/${place}`));
  const counts = () => Promise.resolve({ status: { answered: 2 } });
  return { manifest, index: new WordIndex(manifest, load), search, counts, ids, asked };
}

function hit(reference: string): Hit {
  return { href: '', reference, title: '', status: '', invented: true, excerpt: [] };
}

/** The references of so many hits, and what is known then. */
async function run(address: string, wanted: number, missing?: string, error?: Error) {
  const searched = archive(missing, error);
  const search = await ArchiveSearch.begin(searched, readQuery(address));
  while (!search.state.complete && (search.state.found < wanted || address.includes('best')))
    await search.searchNext();
  const hits = await search.hits(0, wanted);
  const paths = searched.asked.map(([path]) => path);
  return {
    references: hits.map(({ reference }) => reference),
    state: search.state,
    search,
    paths,
    searched,
  };
}

describe('periods are searched', () => {
  test('from the newest on, only as far as hits are wanted', async () => {
    const { references, state, paths } = await run('?q=lamps', 5);
    expect(paths).toEqual(['1963-1964', '1962-1962']);
    expect(references).toEqual([
      '1963-1964 6',
      '1963-1964 5',
      '1963-1964 4',
      '1963-1964 2',
      '1962-1962 8',
    ]);
    expect(state).toMatchObject({ found: 7, complete: false, searched: ['1962', '1964'] });
    expect(describeState(state, 0)).toBe('At least 7 questions found, in 1962 to 1964');
  });

  test('from the oldest on, where that is the order', async () => {
    expect((await run('?q=lamps&order=oldest', 2)).paths).toEqual(['1960-1961']);
  });

  test('all of them for the best match, whose order is that of comparable scores', async () => {
    const { references, state } = await run('?q=lamps&order=best', 9);
    expect(state).toMatchObject({ found: 9, complete: true });
    // `lamp` is rarest in the oldest period: its scores there are lowered most.
    const places = references.map((one) => Number(one.split(' ')[1]));
    expect([...places].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const oldest = references.filter((one) => one.startsWith('1960'));
    expect(oldest).toEqual(['1960-1961 9', '1960-1961 1']);
  });

  test('only where every word is', async () => {
    expect((await run('?q=lamp+bridges', 50)).paths).toEqual(['1962-1962', '1960-1961']);
    expect((await run('?q=quay', 50)).paths).toEqual(['1960-1961']);
    expect((await run('?q=lampshades', 50)).paths).toEqual(['1963-1964']);
  });

  test('where any form of a word is, in the forms that are there', async () => {
    const { searched, state } = await run('?q=woman', 50);
    const forms = searched.asked.map(([path, { words }]) => [path, words.forms?.get('woman')]);
    expect(forms).toEqual([
      ['1963-1964', ['women']],
      ['1962-1962', ['woman', 'women']],
      ['1960-1961', ['woman']],
    ]);
    expect(state.unknown).toEqual([]);
    // Exact words are looked for as they are typed.
    expect((await run('?q="woman"', 50)).paths).toEqual(['1962-1962', '1960-1961']);
  });

  test('not at all for a word that no question has', async () => {
    const { paths, state } = await run('?q=lamps+xyzzy', 50);
    expect(paths).toEqual([]);
    expect(describeState(state, 0)).toBe('Nothing found. No question here has “xyzzy”.');
  });

  test('by year only where a period has others too', async () => {
    const { searched } = await run('?q=lamps&from=1961&to=1962&status=answered', 50);
    expect(searched.asked.map(([path, { filters }]) => [path, filters])).toEqual([
      ['1962-1962', { status: ['answered'] }],
      ['1960-1961', { status: ['answered'], year: ['1961'] }],
    ]);
  });

  test('but for one that is missing, which is named', async () => {
    const { references, state } = await run('?q=lamps', 50, '1962-1962');
    expect(references).toHaveLength(6);
    expect(describeState(state, 0)).toMatch(/^6 questions found\. Not included: 1962\. /);
  });

  test('but for one with a fault, which is not said to be the connection’s', async () => {
    const { references, state } = await run('?q=lamps', 50, '1962-1962', new TypeError('ours'));
    expect(references).toHaveLength(6);
    const said = describeState(state, 0);
    expect(said).toMatch(
      /^6 questions found\. Not included: 1962, because of a fault in this site;/,
    );
    expect(said).not.toContain('connection');
    const only = await run('?q=lamps&year=1962', 50, '1962-1962', new TypeError('ours'));
    expect(describeState(only.state, 0)).toMatch(/^Search failed because of a fault in this site/);
  });
});

test('the ids of what is found are those of the places, in the order of the hits', async () => {
  const { search } = await run('?q=lamps&order=best', 9);
  const { references } = await run('?q=lamps&order=best', 9);
  const ids = await search.ids(0, 5);
  const placeOf = (reference: string) => {
    const [path = '', score = ''] = reference.split(' ');
    return `${path.slice(0, 4)}/${10 * (scores[path] ?? []).indexOf(Number(score))}`;
  };
  expect(ids).toEqual(references.slice(0, 5).map(placeOf));
  expect(await search.ids(7, 100)).toHaveLength(2);
});

describe('without words', () => {
  test.each([
    ['?kind=question', 'newest'],
    ['?kind=question&order=best', 'newest'],
    ['?kind=question&order=oldest', 'oldest'],
    ['?q=%3F%21&order=best', 'newest'],
    ['?q=lamps', 'recent'],
  ])('the order of %s is %s', async (address, order) => {
    const { searched, search } = await run(address, 1);
    expect(searched.asked[0]?.[1].order).toBe(order);
    expect(search.inOrder).toBe(true);
  });
});

test('a year that cannot be met is said not to have been used, and narrows nothing', async () => {
  const { searched, state } = await run('?q=lamps&year=1964&from=1960&to=1961', 50);
  expect(searched.asked.map(([path]) => path)).toEqual(['1960-1961']);
  expect(describeState(state, 0)).toBe(
    '2 questions found. 1964 was not used: it lies outside the years of this search.',
  );
});

describe('a search text', () => {
  test.each([
    ['flood gates', ['flood', 'gates'], [], []],
    ['“flood gates” lamps', ['lamps'], ['flood gates'], []],
    ['"flood gates', [], ['flood gates'], []],
    ['lamps -bridge', ['lamps'], [], ['-bridge']],
    ['£1,700 – lamps', ['£1', '700', 'lamps'], [], []],
    ['"cost of £1,700 a year"', ['£1', '700'], ['cost of ', ' a year'], []],
    ['?!', [], [], []],
  ])('%s', (text, words, phrases, unusable) => {
    expect(searchWords(text)).toEqual({ words, phrases, unusable });
  });

  test.each([
    ['Flooding', ['flood']],
    ['O’Neill’s Siân', ['oneil', 'sian']],
    ['2018/1558', ['20181558']],
    ['1980s', ['1980s']],
    ['–', []],
  ])('“%s” is looked up as %j', (text, stems) => {
    expect(stemsOf(text)).toEqual(stems);
  });
});

describe('the words of all periods', () => {
  const index = new WordIndex(manifest, load);
  test('count what begins with a stem, as the search does', async () => {
    expect(await index.countsOf('lampshad')).toEqual(new Map([[2, 1]]));
    const lamps = (await index.countsOf('lam')) ?? new Map<number, number>();
    expect([...lamps.keys()].sort()).toEqual([0, 1, 2]);
    // Of 100 records 4 have one word and 1 another: nearly 5 have either.
    expect(lamps.get(2)).toBeCloseTo(100 * (1 - 0.96 * 0.99));
    expect(await index.countsOf('zebra')).toEqual(new Map());
  });

  test('are not known where they cannot be loaded', async () => {
    const broken = new WordIndex(manifest, () => Promise.reject(new Error('offline')));
    expect(await broken.countsOf('lamp')).toBeUndefined();
  });
});

test('a member narrows the years, and a reference is searched as records print it', () => {
  const named = { slug: 'jon-marsh', name: 'Jon Marsh', questions: 1, from: '1960', to: '1962' };
  const names = { members: [named], groups: [], categories: [], answerers: [] };
  expect(narrowed(readQuery('?q=27/1961&member=jon-marsh&from=1961'), names)).toMatchObject({
    text: '1961/0027',
    from: '1961',
    to: '1962',
  });
});
