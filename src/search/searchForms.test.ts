import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PagefindFragment, PagefindInstance } from '../record/pagefindInside.ts';
import { searchForms } from './searchForms.ts';
import type { PeriodForm } from './SearchPeriod.ts';

/** A record as the words that it has, each in its place. */
type Words = readonly string[];

/**
 * A bundle that finds as Pagefind does: by the beginnings of words, and in quotation marks these words
 * one after another and no others.
 */
function bundle(records: readonly Words[]): PagefindInstance & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    search: (text) => {
      asked.push(text ?? '');
      const isExact = text?.startsWith('"') === true;
      const words = (text ?? '').replaceAll('"', '').split(' ').filter(Boolean);
      const has = (record: Words) =>
        isExact
          ? record
              .join(' ')
              .split(' ')
              .some((_, at) => words.every((word, next) => record[at + next] === word))
          : words.every((word) => record.some((one) => one.startsWith(word)));
      const results = [...records.entries()]
        .filter(([, record]) => has(record))
        .map(([place, record]) => ({
          id: String(place),
          score: isExact ? 1 : words.length / record.length,
          data: () => Promise.resolve(fragment(record, words)),
        }));
      results.sort((a, b) => b.score - a.score);
      return Promise.resolve({ results, filters: {} });
    },
  };
}

function fragment(has: Words, words: Words): PagefindFragment {
  const locations = has.flatMap((word, place) => (words.includes(word) ? [place] : []));
  return { url: '', content: has.join(' '), locations, meta: {}, filters: {}, anchors: [] };
}

const VOCABULARY = ['bus', 'buses', 'busway', 'rent', 'rental', 'lamp'];
const word = (text: string): PeriodForm => ({ kind: 'word', text });

function means(record: Words, { kind, text }: PeriodForm): boolean {
  if (kind === 'word') return record.includes(text);
  if (kind === 'beginning') return record.some((one) => one.startsWith(text));
  return record.join(' ').includes(text) && ` ${record.join(' ')} `.includes(` ${text} `);
}

test('what has one form of all that is wanted and nothing that is not is found once, best first', async () => {
  const form = fc.oneof(
    fc.constantFrom(...VOCABULARY).map(word),
    fc.constantFrom<PeriodForm>(
      { kind: 'beginning', text: 'bus' },
      { kind: 'beginning', text: 'ren' },
      { kind: 'exact', text: 'rent lamp' },
      { kind: 'exact', text: 'lamp' },
    ),
  );
  const records = fc.array(fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1 }), {
    maxLength: 30,
  });
  const wantedBy = fc.array(fc.array(form, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
  const without = fc.array(form, { maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(records, wantedBy, without, async (all, wanted, none) => {
      const meant = [...all.keys()].filter((place) => {
        const record = all[place] ?? [];
        const hasAll = wanted.every((forms) => forms.some((one) => means(record, one)));
        return hasAll && !none.some((one) => means(record, one));
      });
      const results = await searchForms(bundle(all), { wanted, without: none }, {});
      expect(results.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(meant);
      const scores = results.map(({ score }) => score);
      if (wanted.length > 0) expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
  );
});

test('the places of all forms are marked, and none of a longer word', async () => {
  const wanted = [[word('bus'), word('buses')], [word('lamp')]];
  const results = await searchForms(
    bundle([['bus', 'lamp', 'busway', 'buses']]),
    { wanted, without: [] },
    {},
  );
  const records = await Promise.all(results.map((one) => one.data()));
  expect(records.map(({ locations }) => [...locations].sort())).toEqual([[0, 1, 3]]);
});

test('words of one form are scored together', async () => {
  const period = bundle([['lamp', 'rent']]);
  await searchForms(period, { wanted: [[word('lamp')], [word('rent')]], without: [] }, {});
  expect(period.asked).toEqual(['lamp rent', '"lamp"', '"rent"']);
});
