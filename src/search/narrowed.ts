import { pastedReference, type PastedReference } from './pastedReference.ts';
import { namesBehind } from './filterLabel.ts';
import type { SearchNames } from './SearchNames.ts';
import { FILTERS, type SearchQuery } from './SearchQuery.ts';

/**
 * The search as the index is asked for it: a reference in the form in which records print it, an
 * address by its words, and no years in which a list that was chosen has nothing.
 */
export function narrowed(query: SearchQuery, names: SearchNames): SearchQuery {
  const { text, filters, from = '0000', to = '9999' } = query;
  const lists = FILTERS.flatMap((filter) => {
    return namesBehind(filter, names)?.find(({ slug }) => slug === filters[filter]) ?? [];
  });
  const year = filters.day?.slice(0, 4);
  const named = [...lists, ...(year ? [{ from: year, to: year }] : [])];
  return {
    ...query,
    text: wordsOf(pastedReference(text)) ?? text,
    from: [from, ...named.map((one) => one.from)].sort().at(-1) ?? from,
    to: [to, ...named.map((one) => one.to)].sort()[0] ?? to,
  };
}

function wordsOf(pasted: PastedReference | undefined): string | undefined {
  if (pasted?.kind === 'words') return pasted.words;
  return pasted?.kind === 'question' ? pasted.id.replace(/-.*/, '') : undefined;
}
