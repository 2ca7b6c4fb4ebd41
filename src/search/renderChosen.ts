import { element } from './element.ts';
import { narrowings } from './narrowings.ts';
import type { SearchNames } from './SearchNames.ts';
import { writeQuery, type SearchQuery } from './SearchQuery.ts';

/** What narrows the search, each with a link to the search without it, and one to that without any. */
export function renderChosen(query: SearchQuery, names: SearchNames): HTMLElement[] {
  const chosen: HTMLElement[] = narrowings(query, names).map(({ text, without }) => {
    const href = writeQuery(without) || '?';
    const remove = element('a', { href, 'aria-label': `Remove ${text}` }, 'Remove');
    return element('span', {}, text, ' ', remove);
  });
  if (chosen.length < 2) return chosen;
  const none = writeQuery({ text: query.text, filters: {}, order: query.order }) || '?';
  return [...chosen, element('a', { href: none }, 'Clear all')];
}
