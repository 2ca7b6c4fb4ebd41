import { element } from './element.ts';
import { OVER_TIME, writeQuery, type OverTime, type SearchQuery } from './SearchQuery.ts';

const NAMES: Readonly<Record<OverTime, string>> = {
  number: 'Number of questions',
  share: 'Share of each year’s questions',
};

/** How the results over time may be shown, the one that is being shown without a link, and a link that closes them. */
export function renderOverChoices(query: SearchQuery): HTMLElement[] {
  const { over: shown, beside, ...closed } = query;
  const ways = OVER_TIME.map((over) =>
    over === shown
      ? element('span', {}, NAMES[over])
      : element('a', { href: writeQuery({ ...query, over }) }, NAMES[over]),
  );
  const without = element('a', { href: writeQuery({ ...closed, ...(shown && { over: shown }) }) });
  without.textContent = 'Remove the comparison';
  const close = element('a', { href: writeQuery(closed) || '?' }, 'Close');
  return [...ways, ...(beside ? [without] : []), close];
}
