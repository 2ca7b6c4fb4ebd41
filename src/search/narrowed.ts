import { pastedReference, type PastedReference } from './pastedReference.ts';
import { namesBehind } from './filterLabel.ts';
import type { SearchNames } from './SearchNames.ts';
import { firstDay, lastDay } from './typedDay.ts';
import { FILTERS, type SearchQuery } from './SearchQuery.ts';

/**
 * The search as the index is asked for it: a reference in the form in which records print it, an
 * address by its words, and no years in which a list that was chosen has nothing. How it is shown is no part of it.
 */
export function narrowed(query: SearchQuery, names: SearchNames): SearchQuery {
  const { text, filters, from = '0000', to = '9999', order, unmet } = query;
  const lists = FILTERS.flatMap((filter) => {
    return namesBehind(filter, names)?.find(({ slug }) => slug === filters[filter]) ?? [];
  });
  const year = filters.day?.slice(0, 4);
  const named = [...lists, ...(year ? [{ from: year, to: year }] : [])];
  const latest = named.map((one) => one.from).concat(from);
  const earliest = named.map((one) => one.to).concat(to);
  return {
    text: wordsOf(pastedReference(text)) ?? text,
    filters,
    from: latest.sort((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1))[0] ?? from,
    to: earliest.sort((a, b) => (lastDay(a) > lastDay(b) ? 1 : -1))[0] ?? to,
    order,
    ...(unmet && { unmet }),
  };
}

function wordsOf(pasted: PastedReference | undefined): string | undefined {
  if (pasted?.kind === 'words') return pasted.words;
  return pasted?.kind === 'question' ? pasted.id.replace(/-.*/, '') : undefined;
}
