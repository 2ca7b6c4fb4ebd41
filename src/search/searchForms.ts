import type {
  PagefindInstance,
  PagefindResponse,
  PagefindResult,
} from '../record/pagefindInside.ts';
import { loaded } from './NotLoaded.ts';
import type { PeriodForm, PeriodWords } from './SearchPeriod.ts';

/**
 * Finds the records that have one form of everything that is wanted, and nothing that is to be left out, best
 * first. Pagefind scores a text of words by every word that begins with one of them, so `rent` finds `rental`,
 * too; what it finds for a text in quotation marks has these words and no others, all alike. Both together give
 * records that have the words, scored.
 * @param filters as Pagefind takes them.
 * @throws NotLoaded where Pagefind could not search.
 */
export async function searchForms(
  pagefind: PagefindInstance,
  { wanted, without }: PeriodWords,
  filters: Readonly<Record<string, object>>,
): Promise<readonly PagefindResult[]> {
  const ask = async (text: string | null) => {
    const { results }: PagefindResponse = await loaded(pagefind.search(text, { filters }));
    return results;
  };
  const found = async ({ kind, text }: PeriodForm): Promise<readonly PagefindResult[]> => {
    if (kind === 'word') return words([text]);
    return ask(kind === 'exact' ? quoted(text) : text);
  };
  const words = async (texts: readonly string[]) => {
    const scored = await ask(texts.join(' '));
    const exact: (readonly PagefindResult[])[] = [];
    for (const text of texts) exact.push(await ask(quoted(text)));
    return inAll([exact[0] ?? [], ...exact.slice(1)], scored);
  };
  const any = async (forms: readonly PeriodForm[]) => {
    const each: (readonly PagefindResult[])[] = [];
    for (const form of forms) each.push(await found(form));
    return union(each);
  };
  // Words that have one form are asked for together.
  const single = wanted.flatMap((forms) => {
    return forms.length === 1 && forms[0]?.kind === 'word' ? [forms[0].text] : [];
  });
  const parts = single.length > 0 ? [await words(single)] : [];
  for (const forms of wanted) {
    if (forms.length !== 1 || forms[0]?.kind !== 'word') parts.push(await any(forms));
  }
  if (parts.length === 0) parts.push(await ask(null));
  const leftOut = new Set((await any(without)).map(({ id }) => id));
  return inAll(parts).filter(({ id }) => !leftOut.has(id));
}

function quoted(text: string): string {
  return `"${text}"`;
}

/** Records that are in all lists, with the places of the words of all; their scores are those of another list, or summed. */
function inAll(
  lists: readonly (readonly PagefindResult[])[],
  scored?: readonly PagefindResult[],
): readonly PagefindResult[] {
  const [first = [], ...others] = lists;
  if (!scored && others.length === 0) return first;
  const byId = others.map((list) => new Map(list.map((one) => [one.id, one])));
  const scores = scored && new Map(scored.map(({ id, score }) => [id, score]));
  return first
    .flatMap((one) => {
      const same = [one, ...byId.flatMap((list) => list.get(one.id) ?? [])];
      if (same.length < lists.length || scores?.has(one.id) === false) return [];
      const sum = same.reduce((total, { score }) => total + score, 0);
      return [together(same, scores?.get(one.id) ?? sum)];
    })
    .sort((a, b) => b.score - a.score);
}

/** Each record once, by its best score, with the places of the words of all lists. */
function union(lists: readonly (readonly PagefindResult[])[]): readonly PagefindResult[] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return first;
  const byId = Map.groupBy(lists.flat(), ({ id }) => id);
  return [...byId.values()]
    .map((same) => together(same, Math.max(...same.map(({ score }) => score))))
    .sort((a, b) => b.score - a.score);
}

/** One record that was found several times. */
function together(same: readonly PagefindResult[], score: number): PagefindResult {
  const [one] = same;
  if (!one) throw new Error('nothing was found');
  const data = async () => {
    const [first, ...others] = await Promise.all(same.map((result) => result.data()));
    if (!first) throw new Error(`nothing was found for ${one.id}`);
    const locations = [first, ...others].flatMap((fragment) => fragment.locations);
    return { ...first, locations: [...new Set(locations)] };
  };
  return { id: one.id, score, data };
}
