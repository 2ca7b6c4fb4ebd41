import { counted } from '../record/wording.ts';
import { longDate } from '../record/longDate.ts';
import { element } from '../search/element.ts';
import type { Follow } from './Following.ts';
import type { LatestChanges } from './LatestChanges.ts';
import type { News } from './newsFor.ts';

/**
 * One thing that is followed, with what is new of it.
 * @param news absent where its search could not be made.
 * @param stop called when it is not to be followed any more.
 */
export function renderFollow(
  base: string,
  { path, name }: Follow,
  { records }: LatestChanges,
  news: News | undefined,
  stop: () => void,
): HTMLElement {
  const button = element('button', { type: 'button', class: 'quiet' }, 'Stop following');
  button.append(element('span', { class: 'aside' }, ` ${name}`));
  button.addEventListener('click', stop);
  const items = (news?.events ?? []).map(({ id, date, what }) => {
    const { title = `Question ${id}`, invented = false } = records[id] ?? {};
    const isMarked = invented && document.documentElement.dataset['archive'] !== 'invented';
    const day = element('time', { datetime: date }, longDate(date));
    return element(
      'li',
      {},
      element('span', { class: 'number' }, id),
      ' ',
      element('a', { href: `${base}questions/${id}/` }, title),
      element(
        'p',
        { class: 'facts' },
        element('span', {}, what),
        ' ',
        element('span', {}, day),
        ...(isMarked ? [' ', element('span', {}, 'Invented')] : []),
      ),
    );
  });
  return element(
    'section',
    { class: 'follow' },
    element('h3', {}, element('a', { href: base + path.slice(1) }, name)),
    element('p', { class: 'note' }, describeNews(news)),
    ...(items.length > 0 ? [element('ol', { class: 'entries' }, ...items)] : []),
    element('p', { class: 'unprinted' }, button),
  );
}

function describeNews(news: News | undefined): string {
  if (!news) return 'This search could not be run: the index of the latest changes did not load.';
  const { length } = news.events;
  const said = length === 0 ? 'Nothing new' : counted(length, 'new change');
  return news.mayBeMore
    ? `${said} among the latest changes. There may be older ones since your last visit: the page “Changes” lists them all.`
    : `${said} since your last visit.`;
}
