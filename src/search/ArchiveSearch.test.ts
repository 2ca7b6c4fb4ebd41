import { describe, expect, test } from 'vitest';
import { stemsOf } from '../record/stemsOf.ts';
import type { SearchManifest } from '../record/searchManifest.ts';
import { ArchiveSearch, type SearchableArchive } from './ArchiveSearch.ts';
import { describeState } from './describeState.ts';
import { NotLoaded } from './NotLoaded.ts';
import { narrowed } from './narrowed.ts';
import type { Hit, PeriodQuery } from './SearchPeriod.ts';
import { NO_NAMES } from './SearchNames.ts';
import { readQuery } from './SearchQuery.ts';
import { searchWords, type Term } from './searchWords.ts';
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
/** Years by their numbers: 0 is 1960, 4 is 1964. */
const words = [
  'bridg 0:1 2:a\nlam 2:1\n',
  'lamp 0:1 1:1 2:3 3:4\nlampshad 3:1\nquay 0:1\nwoman 0:1 2:2\n',
  'women 2:3 4:4\n',
];
const spellings = ['bridge', 'bridges', 'lamp', 'lamps', 'lampshade', 'quay', 'woman', 'women'].map(
  (printed) => ({ printed, folded: printed, records: 1 }),
);
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
  return {
    manifest,
    index: new WordIndex(manifest, load),
    spellings: () => Promise.resolve(spellings),
    ...{ search, counts, ids, asked },
  };
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
    expect(describeState(state, 0)).toBe(
      '7 questions found in 1962–1964; other years not searched yet',
    );
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
    const forms = searched.asked.map(([path, { words }]) => [
      path,
      words.wanted.flat().map(({ text }) => text),
    ]);
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
    expect(describeState(state, 0)).toBe(
      'No results. “xyzzy” does not appear in any question here.',
    );
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
    expect(describeState(state, 0)).toMatch(/^6 questions found\. 1962 could not be searched\. /);
  });

  test('but for one with a fault, which is not said to be the connection’s', async () => {
    const { references, state } = await run('?q=lamps', 50, '1962-1962', new TypeError('ours'));
    expect(references).toHaveLength(6);
    const said = describeState(state, 0);
    expect(said).toMatch(
      /^6 questions found\. 1962 could not be searched because of a fault in this site\./,
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
    '2 questions found. 1964 was ignored: it is outside the years of this search.',
  );
});

/** Terms as a line: `flood`, `"flood gates"`, `hous*`, and choices with a bar between them. */
const line = (terms: readonly Term[]) =>
  terms
    .map(({ kind, text }) => {
      if (kind === 'phrase') return `"${text}"`;
      return kind === 'beginning' ? `${text}*` : text;
    })
    .join('|');

describe('a search text', () => {
  test.each([
    ['flood gates', ['flood', 'gates'], []],
    ['“flood gates” lamps', ['"flood gates"', 'lamps'], []],
    ['"flood gates', ['"flood gates"'], []],
    ['lamps -bridge', ['lamps'], ['bridge']],
    ['lamps -"flood gates" -ferries', ['lamps'], ['"flood gates"', 'ferries']],
    ['-lamps', [], ['lamps']],
    ['tram-lines – - 5 -5', ['tram-lines', '5', '5'], []],
    ['buses OR trams lamps', ['buses|trams', 'lamps'], []],
    ['lamps "flood gates" OR weir OR hous*', ['lamps', '"flood gates"|weir|hous*'], []],
    ['OR lamps or bridges OR', ['lamps', 'or', 'bridges'], []],
    ['hous* *', ['hous*'], []],
    ['£1,700 – lamps', ['£1', '700', 'lamps'], []],
    ['"cost of £1,700 a year"', ['"cost of "', '£1', '700', '" a year"'], []],
    ['?!', [], []],
  ])('%s', (text, wanted, without) => {
    const words = searchWords(text);
    expect([words.wanted.map(line), words.without.map((term) => line([term]))]).toEqual([
      wanted,
      without,
    ]);
    expect(words.unusable).toEqual([]);
  });

  test.each([
    ['lamps ho*', '“ho*” was ignored: a beginning needs at least three letters.'],
    ['lamps -"£1,700"', '“-"£1,700"” was ignored: amounts cannot be excluded.'],
  ])('%s has something that cannot be used', (text, said) => {
    expect(searchWords(text).wanted.map(line)).toEqual(['lamps']);
    expect(searchWords(text).unusable).toEqual([said]);
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
  test('say how many records of each year have a word, and no longer one', async () => {
    const lamps = [...((await index.countsOf('lamp')) ?? [])];
    expect(lamps).toEqual([
      ['1960', 1],
      ['1961', 1],
      ['1962', 3],
      ['1963', 4],
    ]);
    expect(await index.countsOf('lampshad')).toEqual(new Map([['1963', 1]]));
    expect(await index.countsOf('lamps')).toEqual(new Map());
    expect(await index.countsOf('zebra')).toEqual(new Map());
  });

  test('are found by their beginning, in one file or in two', async () => {
    const found = async (letters: string) =>
      (await index.beginningWith(letters))?.map(([word]) => word);
    expect(await found('lam')).toEqual(['lam', 'lamp', 'lampshad']);
    expect(await found('wom')).toEqual(['woman', 'women']);
    expect(await found('zebra')).toEqual([]);
    expect(await found('')).toBeUndefined();
  });

  test('are not known where they cannot be loaded', async () => {
    const broken = new WordIndex(manifest, () => Promise.reject(new Error('offline')));
    expect(await broken.countsOf('lamp')).toBeUndefined();
    expect(await broken.beginningWith('lamp')).toBeUndefined();
  });
});

describe('what is asked for', () => {
  const wantedBy = async (text: string) => {
    const { searched, state } = await run(`?q=${encodeURIComponent(text)}`, 50);
    const [, query] = searched.asked[0] ?? [];
    return { wanted: query?.words.wanted, without: query?.words.without, state };
  };
  const word = (text: string) => ({ kind: 'word', text });

  test('by a star is every word that begins so, in the index and as it is printed', async () => {
    expect((await wantedBy('lamp*')).wanted).toMatchObject([[{ kind: 'beginning', text: 'lamp' }]]);
    // `bridges` stands under `bridg`, which does not begin so.
    expect((await wantedBy('bridges*')).wanted).toMatchObject([
      [{ kind: 'exact', text: 'bridges' }],
    ]);
  });

  test('by OR is one of several words, in the periods that have one', async () => {
    const { paths } = await run('?q=quay+OR+lampshades', 50);
    expect(paths).toEqual(['1963-1964', '1960-1961']);
    expect((await wantedBy('quay OR lamps')).wanted).toMatchObject([[word('lamps')]]);
  });

  test('by a minus is to be left out, where a period has it', async () => {
    expect((await wantedBy('lamps -quay')).without).toEqual([]);
    expect((await run('?q=lamps+-quay', 50)).searched.asked.at(-1)?.[1].words).toMatchObject({
      without: [word('quay')],
    });
  });

  test('and is no word, but begins one, is looked for so, and that is said', async () => {
    const { wanted, state } = await wantedBy('lampsh');
    expect(wanted).toMatchObject([[{ kind: 'beginning', text: 'lampsh' }]]);
    expect(describeState(state, 0)).toBe(
      '4 questions found. No question contains the word “lampsh”: words that begin with it were searched instead.',
    );
  });
});

describe('by year', () => {
  const yearsOf = async (address: string, wanted = 0) => {
    const { search } = await run(address, wanted);
    const found = await search.byYear();
    return found && Object.fromEntries(found);
  };

  test('one word is counted without a search', async () => {
    expect(await yearsOf('?q=lamps')).toEqual({ 1960: 1, 1961: 1, 1962: 3, 1963: 4 });
    expect(await yearsOf('?q=lamps&from=1961&to=1962')).toEqual({ 1961: 1, 1962: 3 });
  });

  test.each([
    '?q=lamps&kind=question',
    '?q=lamps+bridge',
    '?q=woman',
    '?q=lamps+-quay',
    '?q=lamp*',
  ])('%s is counted once all is searched', async (address) => {
    expect(await yearsOf(address)).toBeUndefined();
    // A period finds its questions in the places 0, 10, 20 …
    const { 1960: first } = (await yearsOf(address, Infinity)) ?? {};
    expect(first ?? 2).toBe(2);
  });
});

test('a member narrows the years, and a reference is searched as records print it', () => {
  const named = { slug: 'jon-marsh', name: 'Jon Marsh', questions: 1, from: '1960', to: '1962' };
  const names = { ...NO_NAMES, members: [named] };
  expect(narrowed(readQuery('?q=27/1961&member=jon-marsh&from=1961'), names)).toMatchObject({
    text: '1961/0027',
    from: '1961',
    to: '1962',
  });
});
