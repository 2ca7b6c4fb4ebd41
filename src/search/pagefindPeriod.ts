import type { PagefindInstance, PagefindResult } from '../record/pagefindInside.ts';
import { hitOf } from './hitOf.ts';
import { inOrder } from './inOrder.ts';
import { loaded } from './NotLoaded.ts';
import { searchForms } from './searchForms.ts';
import type { FilterCounts, PeriodQuery, PeriodWords, SearchPeriod } from './SearchPeriod.ts';
import { COUNTED, type CountedBy } from './SearchQuery.ts';

/** Makes Pagefind load a filter, and count by it, without leaving anything out. */
const ANY = { none: [''] };
const EVERYTHING: PeriodWords = { wanted: [], without: [] };

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
  const search = async (words: PeriodWords, filters: Readonly<Record<string, object>>) => {
    const results = await searchForms(pagefind, words, filters);
    check();
    return results;
  };
  const valuesOf = async (filters: Readonly<Record<string, object>>) => {
    const response = await loaded(pagefind.search(null, { filters }));
    check();
    return response.filters;
  };
  const found = async ({ words, filters, days }: PeriodQuery) => {
    const any: Record<string, object> = {};
    for (const [name, values] of Object.entries(filters)) any[name] = { any: values };
    if (days) {
      const { day = {} } = await valuesOf({ day: ANY });
      const within = Object.keys(day).filter((one) => isWithin(one, days));
      if (within.length === 0) return [];
      any['day'] = { any: within };
    }
    return search(words, any);
  };
  let places: Promise<ReadonlyMap<string, number>> | undefined;
  // Without words and filters everything is found, in the order of the index; nothing is loaded for it.
  const placesOfAll = () => (places ??= search(EVERYTHING, {}).then(placesIn));
  let values: Promise<ValuePlaces> | undefined;
  const valuePlaces = async (): Promise<ValuePlaces> => {
    const counts = await valuesOf(Object.fromEntries(COUNTED.map((name) => [name, ANY])));
    const all: [CountedBy, string, ReadonlySet<string>][] = [];
    for (const by of COUNTED) {
      for (const value of Object.keys(counts[by] ?? {})) {
        const having = await search(EVERYTHING, { [by]: { any: [value] } });
        all.push([by, value, new Set(having.map(({ id }) => id))]);
      }
    }
    return all;
  };
  return {
    async search(query) {
      const best = await found(query);
      const { order } = query;
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
    async counts(query) {
      const ids = (await found(query)).map(({ id }) => id);
      values ??= valuePlaces();
      values.catch(() => (values = undefined));
      return countsOf(ids, await values);
    },
  };
}

/** The records that have each value of each filter. */
type ValuePlaces = readonly (readonly [by: CountedBy, value: string, ids: ReadonlySet<string>])[];

/** Pagefind counts what one text finds; here what is found consists of several searches. */
function countsOf(ids: readonly string[], values: ValuePlaces): FilterCounts {
  const counts: Partial<Record<CountedBy, Record<string, number>>> = {};
  for (const [by, value, having] of values) {
    const found = ids.reduce((sum, id) => sum + Number(having.has(id)), 0);
    (counts[by] ??= {})[value] = found;
  }
  return counts;
}

/** Whether a day is in a range; a year without a day only where all of it is. */
function isWithin(day: string, [from, to]: readonly [string, string]): boolean {
  return day.length > 4 ? day >= from && day <= to : `${day}-01-01` >= from && `${day}-12-31` <= to;
}

function placesIn(results: readonly PagefindResult[]): ReadonlyMap<string, number> {
  return new Map(results.map(({ id }, place) => [id, place]));
}

async function loadHits(results: readonly PagefindResult[]) {
  return (await Promise.all(results.map((result) => loaded(result.data())))).map(hitOf);
}
