import type {
  PagefindInstance,
  PagefindResponse,
  PagefindResult,
} from '../record/pagefindInside.ts';
import { hitOf } from './hitOf.ts';
import { inOrder } from './inOrder.ts';
import { loaded } from './NotLoaded.ts';
import { searchForms } from './searchForms.ts';
import type { PeriodFilters, PeriodQuery, SearchPeriod } from './SearchPeriod.ts';
import { COUNTED, type CountedBy } from './SearchQuery.ts';
import type { SearchWords } from './searchWords.ts';

/** Makes Pagefind load a filter, and count by it, without leaving anything out. */
const ANY = { none: [''] };

/**
 * The period that one Pagefind bundle holds.
 * @param pagefind the bundle, loaded.
 * @param years its records of each year.
 * @param check throws where a file of the bundle could not be loaded: Pagefind itself goes on without
 * it, and finds too little.
 */
export function pagefindPeriod(
  pagefind: PagefindInstance,
  years: Readonly<Record<string, number>>,
  check: () => void,
): SearchPeriod {
  const search = async (words: SearchWords, filters: Readonly<Record<string, object>>) => {
    const response = await searchAll(pagefind, words, filters);
    check();
    return response;
  };
  let places: Promise<ReadonlyMap<string, number>> | undefined;
  // Without words and filters everything is found, in the order of the index; nothing is loaded for it.
  const placesOfAll = () => (places ??= search(EVERYTHING, {}).then(placesIn));
  return {
    async search({ words, filters, order }) {
      const best = (await search(words, anyOf(filters))).results;
      const results = order === 'best' ? best : inOrder(best, order, await placesOfAll(), years);
      return {
        total: results.length,
        scores: results.map(({ score }) => score),
        hits: (from, to) => loadHits(results.slice(from, to)),
        places: async () => {
          const all = await placesOfAll();
          return results.map(({ id }) => all.get(id) ?? -1);
        },
      };
    },
    async counts({ words, filters }: PeriodQuery) {
      const all = Object.fromEntries(COUNTED.map((name) => [name, ANY]));
      const { results, filters: counts } = await search(words, { ...all, ...anyOf(filters) });
      // Pagefind counts what one text finds; of several texts, what all of them find is counted here.
      if (textsOf(words).length < 2) return counts;
      const found = new Set(results.map(({ id }) => id));
      const counted: Partial<Record<CountedBy, Record<string, number>>> = {};
      for (const by of COUNTED) {
        const numbers: Record<string, number> = (counted[by] = {});
        for (const value of Object.keys(counts[by] ?? {})) {
          const having = await search(EVERYTHING, anyOf({ [by]: [value] }));
          numbers[value] = having.results.filter(({ id }) => found.has(id)).length;
        }
      }
      return counted;
    },
  };
}

const EVERYTHING: SearchWords = { words: [], phrases: [], unusable: [] };

function placesIn({ results }: PagefindResponse): ReadonlyMap<string, number> {
  return new Map(results.map(({ id }, place) => [id, place]));
}

function anyOf(filters: PeriodFilters): Record<string, object> {
  return Object.fromEntries(Object.entries(filters).map(([name, any]) => [name, { any }]));
}

/**
 * Pagefind takes a text as words or as one phrase: each phrase is searched by itself, and what all
 * searches have is the result, in the order of the first.
 */
async function searchAll(
  pagefind: PagefindInstance,
  words: SearchWords,
  filters: Readonly<Record<string, object>>,
): Promise<PagefindResponse> {
  const responses = words.words.length > 0 ? [await searchForms(pagefind, words, filters)] : [];
  const texts = textsOf(words).length > 0 ? phrasesOf(words) : [null];
  for (const text of texts) {
    responses.push(await loaded(pagefind.search(text, { filters })));
  }
  const [first, ...others] = responses;
  if (!first) throw new Error('nothing was searched');
  if (others.length === 0) return first;
  const inOthers = others.map(({ results }) => new Set(results.map(({ id }) => id)));
  const results = first.results.filter(({ id }) => inOthers.every((ids) => ids.has(id)));
  return { results, filters: first.filters };
}

/** What is searched one after another: all words, and each phrase. */
function textsOf(words: SearchWords): readonly string[] {
  const all = words.words.length > 0 ? [words.words.join(' ')] : [];
  return [...all, ...phrasesOf(words)];
}

function phrasesOf({ phrases }: SearchWords): readonly string[] {
  return phrases.map((one) => `"${one}"`);
}

async function loadHits(results: readonly PagefindResult[]) {
  return (await Promise.all(results.map((result) => loaded(result.data())))).map(hitOf);
}
