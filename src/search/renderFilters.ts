import { count } from '../record/wording.ts';
import { countLists } from './countLists.ts';
import { element } from './element.ts';
import type { SearchNames } from './SearchNames.ts';
import type { FilterCounts } from './SearchPeriod.ts';
import type { SearchQuery } from './SearchQuery.ts';

/** Values that are seen first; the others of a longer list are folded below them. */
const FIRST = 12;

/**
 * The filters that still divide the results, each folded, its values links to the narrower search: so few
 * stops stand before the results, and none of the values is left out.
 * @param open those that were open before stay so.
 */
export function renderFilters(
  query: SearchQuery,
  counts: FilterCounts,
  names: SearchNames,
  open: ReadonlySet<string>,
): HTMLElement[] {
  return countLists(query, counts, names).map(({ by, heading, lines }) => {
    const items = lines.map(({ text, href, found }) => {
      const number = element('span', { class: 'number' }, count(found));
      return element('li', {}, element('a', { href }, text), number);
    });
    const rest = items.slice(FIRST);
    return folded(
      by,
      open,
      [heading, ' ', element('span', { class: 'number' }, count(items.length))],
      element('ul', {}, ...items.slice(0, FIRST)),
      ...(rest.length > 0
        ? [folded(`${by}-rest`, open, [`${count(rest.length)} more`], element('ul', {}, ...rest))]
        : []),
    );
  });
}

/** The names of the lists that are open below an element. */
export function openLists(parent: Element): ReadonlySet<string> {
  const lists = parent.querySelectorAll<HTMLElement>('details[open]');
  return new Set([...lists].map(({ dataset }) => dataset['list'] ?? ''));
}

function folded(
  name: string,
  open: ReadonlySet<string>,
  summary: readonly (Node | string)[],
  ...content: readonly Node[]
): HTMLDetailsElement {
  const list = element('details', { 'data-list': name }, element('summary', {}, ...summary));
  list.append(...content);
  list.open = open.has(name);
  return list;
}
