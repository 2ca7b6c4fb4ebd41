import type {
  PagefindInstance,
  PagefindResponse,
  PagefindResult,
} from '../record/pagefindInside.ts';
import { loaded } from './NotLoaded.ts';
import type { SearchWords } from './searchWords.ts';

/** So many words of a search are looked for in all of their forms: each more makes three times the work. */
const MOST = 2;

/** One of the searches that a search in all forms consists of. */
interface Variant {
  readonly words: readonly string[];
  /** Whether each word stands in one form: these together find all. */
  readonly single: boolean;
  /** What its counts are multiplied by in the sum. */
  readonly sign: number;
}

/**
 * Searches words in all of their forms. Pagefind finds records that have every word of a text, so each
 * choice of forms is searched by itself, and a record that any of them finds is found once. Counts by
 * filter are those of the choices less what several of them find, which is exact (inclusion and
 * exclusion): for that, records with several forms of a word are searched, too.
 * @param words of which `forms` has other forms.
 * @param filters as Pagefind takes them.
 * @throws NotLoaded where Pagefind could not search.
 */
export async function searchForms(
  pagefind: PagefindInstance,
  { words, forms = new Map() }: SearchWords,
  filters: Readonly<Record<string, object>>,
): Promise<PagefindResponse> {
  const counted = Object.keys(filters).length > 0;
  const variants = variantsOf(words, forms).filter(({ single }) => single || counted);
  const responses: (readonly [Variant, PagefindResponse])[] = [];
  for (const variant of variants) {
    const text = variant.words.join(' ');
    responses.push([variant, await loaded(pagefind.search(text, { filters }))]);
  }
  const [first] = responses;
  if (first && responses.length === 1) return first[1];
  const found = responses.filter(([{ single }]) => single);
  return {
    results: union(found.map(([, { results }]) => results)),
    filters: sumOf(responses),
  };
}

/** All choices of one or more forms for each word. */
function variantsOf(
  words: readonly string[],
  forms: ReadonlyMap<string, readonly string[]>,
): Variant[] {
  const several = new Set(words.filter((word) => (forms.get(word)?.length ?? 0) > 1));
  const looked = new Set([...several].slice(0, MOST));
  let variants: Variant[] = [{ words: [], single: true, sign: 1 }];
  for (const word of words) {
    const choices = subsets(forms.get(word) ?? [word]).slice(0, looked.has(word) ? undefined : 1);
    variants = variants.flatMap((variant) =>
      choices.map((choice) => ({
        words: [...variant.words, ...choice],
        single: variant.single && choice.length === 1,
        sign: variant.sign * (choice.length % 2 === 1 ? 1 : -1),
      })),
    );
  }
  return variants;
}

/** All subsets but the empty one; that of the first alone comes first. */
function subsets(all: readonly string[]): string[][] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  const rest = subsets(others);
  return [[first], ...rest, ...rest.map((some) => [first, ...some])];
}

/** Each record once, by its best score, with the places of all forms. */
function union(lists: readonly (readonly PagefindResult[])[]): PagefindResult[] {
  const byId = Map.groupBy(lists.flat(), ({ id }) => id);
  return [...byId]
    .map(([id, same]) => ({
      id,
      score: Math.max(...same.map(({ score }) => score)),
      data: async () => {
        const [first, ...others] = await Promise.all(same.map((one) => one.data()));
        if (!first) throw new Error(`nothing was found for ${id}`);
        const locations = [first, ...others].flatMap((one) => one.locations);
        return { ...first, locations: [...new Set(locations)] };
      },
    }))
    .sort((a, b) => b.score - a.score);
}

function sumOf(
  responses: readonly (readonly [Variant, PagefindResponse])[],
): PagefindResponse['filters'] {
  const sums: Record<string, Record<string, number>> = {};
  for (const [{ sign }, { filters }] of responses) {
    for (const [name, counts] of Object.entries(filters)) {
      const sum = (sums[name] ??= {});
      for (const [value, count] of Object.entries(counts)) {
        sum[value] = (sum[value] ?? 0) + sign * count;
      }
    }
  }
  return sums;
}
