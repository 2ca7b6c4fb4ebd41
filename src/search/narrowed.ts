import { pastedReference, type PastedReference } from './pastedReference.ts';
import type { SearchNames } from './SearchNames.ts';
import type { SearchQuery } from './SearchQuery.ts';

/**
 * The search as the index is asked for it: a reference in the form in which records print it, an
 * address by its words, and no years in which the member or group asked nothing.
 */
export function narrowed(query: SearchQuery, { members, groups }: SearchNames): SearchQuery {
  const { text, filters, from = '0000', to = '9999' } = query;
  const named = [
    members.find(({ slug }) => slug === filters.member),
    groups.find(({ slug }) => slug === filters.group),
  ].filter((one) => one !== undefined);
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
