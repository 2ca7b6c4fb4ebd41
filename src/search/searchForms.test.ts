import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PagefindFragment, PagefindInstance } from '../record/pagefindInside.ts';
import { searchForms } from './searchForms.ts';

/** A record as the words that it has, each in its place. */
type Words = readonly string[];

/** A bundle that finds records with every word of a text, as Pagefind does. */
function bundle(records: readonly Words[]): PagefindInstance & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    search: (text) => {
      asked.push(text ?? '');
      const words = (text ?? '').split(' ');
      const found = [...records.entries()].filter(([, has]) =>
        words.every((word) => has.includes(word)),
      );
      const results = found.map(([place, has]) => ({
        id: String(place),
        score: words.length / has.length,
        data: () => Promise.resolve(fragment(has, words)),
      }));
      const years = Map.groupBy(found, ([place]) => (place % 2 === 0 ? '1961' : '1962'));
      const year = Object.fromEntries([...years].map(([name, some]) => [name, some.length]));
      results.sort((a, b) => b.score - a.score);
      return Promise.resolve({ results, filters: { year } });
    },
  };
}

function fragment(has: Words, words: Words): PagefindFragment {
  const locations = has.flatMap((word, place) => (words.includes(word) ? [place] : []));
  return { url: '', content: has.join(' '), locations, meta: {}, filters: {}, anchors: [] };
}

const FORMS = new Map([
  ['bus', ['bus', 'buses', 'bussed']],
  ['man', ['man', 'men']],
]);
const asked = (words: Words, forms = FORMS) => ({ words, phrases: [], unusable: [], forms });

test('what has any form of each word is found once, and counted once', async () => {
  const word = fc.constantFrom('bus', 'buses', 'bussed', 'man', 'men', 'lamp');
  const records = fc.array(fc.uniqueArray<string, string>(word, { minLength: 1 }), {
    maxLength: 30,
  });
  const query = fc.uniqueArray(fc.constantFrom('bus', 'man', 'lamp'), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(records, query, async (all, words) => {
      const wanted = [...all.keys()].filter((place) =>
        words.every((one) => (FORMS.get(one) ?? [one]).some((form) => all[place]?.includes(form))),
      );
      const { results, filters } = await searchForms(bundle(all), asked(words), { year: {} });
      expect(results.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(wanted);
      const scores = results.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      const even = wanted.filter((place) => place % 2 === 0).length;
      expect(filters['year']?.['1961'] ?? 0).toBe(even);
      expect(filters['year']?.['1962'] ?? 0).toBe(wanted.length - even);
    }),
  );
});

test('the places of all forms are marked', async () => {
  const { results } = await searchForms(bundle([['bus', 'lamp', 'buses']]), asked(['bus']), {});
  const records = await Promise.all(results.map((one) => one.data()));
  expect(records.map(({ locations }) => locations)).toEqual([[0, 2]]);
});

test('a search whose words have no other forms is one search', async () => {
  const period = bundle([['lamp', 'man']]);
  await searchForms(period, asked(['lamp', 'man'], new Map()), { year: {} });
  expect(period.asked).toEqual(['lamp man']);
});

test('a form in the place of a word that a period lacks is searched alone', async () => {
  const period = bundle([['buses']]);
  const { results } = await searchForms(period, asked(['bus'], new Map([['bus', ['buses']]])), {});
  expect(period.asked).toEqual(['buses']);
  expect(results).toHaveLength(1);
});

test('more words with forms than two are searched as they are typed', async () => {
  const forms = new Map(['a', 'b', 'c'].map((word) => [word, [word, `${word}s`]]));
  const period = bundle([]);
  await searchForms(period, asked(['a', 'b', 'c'], forms), {});
  expect(period.asked).toEqual(['a b c', 'a bs c', 'as b c', 'as bs c']);
});
