import type {
  PagefindInstance,
  PagefindResponse,
  PagefindResult,
} from '../record/pagefindInside.ts';
import { hitOf } from './hitOf.ts';
import type { PeriodFilters, PeriodQuery, PeriodResult, SearchPeriod } from './SearchPeriod.ts';
import { loaded } from './NotLoaded.ts';
import { searchForms } from './searchForms.ts';
import { FILTERS } from './SearchQuery.ts';
import type { SearchWords } from './searchWords.ts';

/** Makes Pagefind load a filter, and count by it, without leaving anything out. */
const ANY = { none: [''] };

/**
 * The period that one Pagefind bundle holds.
 * @param pagefind the bundle, loaded.
 * @param check throws where a file of the bundle could not be loaded: Pagefind itself goes on without
 * it, and finds too little.
 */
export function pagefindPeriod(pagefind: PagefindInstance, check: () => void): SearchPeriod {
  const search = async (words: SearchWords, filters: Readonly<Record<string, object>>) => {
    const response = await searchAll(pagefind, words, filters);
    check();
    return response;
  };
  return {
    async search({ words, filters, order }) {
      const narrowed = anyOf(filters);
      if (order === 'best') return resultOf((await search(words, narrowed)).results);
      const all = await search(words, { day: ANY, ...narrowed });
      const days = Object.entries(all.filters['day'] ?? {}).filter(([, count]) => count > 0);
      days.sort(([a], [b]) => (a < b ? -1 : 1) * (order === 'oldest' ? 1 : -1));
      const onDay = (day: string) => search(words, { ...narrowed, day: { any: [day] } });
      return resultByDay(all.results, days, async (day) => (await onDay(day)).results);
    },
    async counts({ words, filters }: PeriodQuery) {
      const all = Object.fromEntries(FILTERS.map((name) => [name, ANY]));
      return (await search(words, { ...all, ...anyOf(filters) })).filters;
    },
  };
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
  asked: SearchWords,
  filters: Readonly<Record<string, object>>,
): Promise<PagefindResponse> {
  const { words, phrases } = asked;
  const responses = words.length > 0 ? [await searchForms(pagefind, asked, filters)] : [];
  const texts = phrases.map((one) => `"${one}"`);
  for (const text of words.length + phrases.length > 0 ? texts : [null]) {
    responses.push(await loaded(pagefind.search(text, { filters })));
  }
  const [first, ...others] = responses;
  if (!first) throw new Error('nothing was searched');
  if (others.length === 0) return first;
  const inOthers = others.map(({ results }) => new Set(results.map(({ id }) => id)));
  const results = first.results.filter(({ id }) => inOthers.every((ids) => ids.has(id)));
  return { results, filters: first.filters };
}

function resultOf(results: readonly PagefindResult[]): PeriodResult {
  return {
    total: results.length,
    scores: results.map(({ score }) => score),
    hits: async (from, to) => loadHits(results.slice(from, to)),
  };
}

/** Days are searched one after another, as far as results are wanted. */
function resultByDay(
  all: readonly PagefindResult[],
  days: readonly (readonly [string, number])[],
  resultsOf: (day: string) => Promise<readonly PagefindResult[]>,
): PeriodResult {
  const left = days[Symbol.iterator]();
  const wanted = new Set(all.map(({ id }) => id));
  const inOrder: PagefindResult[] = [];
  return {
    ...resultOf(all),
    hits: async (from, to) => {
      while (inOrder.length < to) {
        const next = left.next();
        if (next.done) break;
        const results = await resultsOf(next.value[0]);
        inOrder.push(...results.filter(({ id }) => wanted.has(id)));
      }
      return loadHits(inOrder.slice(from, to));
    },
  };
}

async function loadHits(results: readonly PagefindResult[]) {
  return (await Promise.all(results.map((result) => loaded(result.data())))).map(hitOf);
}
