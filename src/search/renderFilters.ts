import { count } from '../record/wording.ts';
import { element } from './element.ts';
import { filterName, filterValue } from './filterLabel.ts';
import type { SearchNames } from './SearchNames.ts';
import type { FilterCounts } from './SearchPeriod.ts';
import { FILTERS, writeQuery, type FilterName, type SearchQuery } from './SearchQuery.ts';

/** Values of one filter that are shown; a long list is narrowed better by typing. */
const MOST = 12;

/** The filters that still divide the results, each value a link to the narrower search. */
export function renderFilters(
  query: SearchQuery,
  counts: FilterCounts,
  names: SearchNames,
): HTMLElement[] {
  return FILTERS.flatMap((filter) => {
    const values = Object.entries(counts[filter] ?? {}).filter(([, count]) => count > 0);
    if (query.filters[filter] || values.length < 2) return [];
    const ranked = values.sort(filter === 'year' ? byYear : byCount).slice(0, MOST);
    const items = ranked.map(([value, count]) => filterItem(query, filter, value, count, names));
    const legend = element('legend', {}, filterName(filter));
    return [element('fieldset', {}, legend, element('ul', {}, ...items))];
  });
}

/** The filters in force, each with a link to the search without it, and one to that without any. */
export function renderChosen(query: SearchQuery, names: SearchNames): HTMLElement[] {
  const { from, to, ...unbounded } = query;
  const removable = (name: string, without: SearchQuery) => {
    const href = writeQuery(without) || '?';
    const remove = element('a', { href, 'aria-label': `Remove ${name}` }, 'Remove');
    return element('span', {}, name, ' ', remove);
  };
  const chosen = FILTERS.flatMap((filter) => {
    const value = query.filters[filter];
    if (!value) return [];
    const others = Object.entries(query.filters).filter(([name]) => name !== filter);
    const name = `${filterName(filter)}: ${filterValue(filter, value, names)}`;
    return [removable(name, { ...query, filters: Object.fromEntries(others) })];
  });
  if (from || to) {
    const range = from && to ? `${from} to ${to}` : from ? `from ${from}` : `until ${to}`;
    chosen.push(removable(`Years: ${range}`, unbounded));
  }
  if (chosen.length < 2) return chosen;
  const none = writeQuery({ text: query.text, filters: {}, order: query.order }) || '?';
  return [...chosen, element('a', { href: none }, 'Clear all')];
}

function filterItem(
  query: SearchQuery,
  filter: FilterName,
  value: string,
  found: number,
  names: SearchNames,
): HTMLLIElement {
  const href = writeQuery({ ...query, filters: { ...query.filters, [filter]: value } });
  const number = element('span', { class: 'number' }, count(found));
  return element('li', {}, element('a', { href }, filterValue(filter, value, names)), number);
}

function byYear([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? 1 : -1;
}

function byCount(
  [a, countA]: readonly [string, number],
  [b, countB]: readonly [string, number],
): number {
  return countB - countA || (a < b ? -1 : 1);
}
