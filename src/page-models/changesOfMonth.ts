import type { Archive } from '../archive/Archive.ts';
import type { LogEvent } from '../archive/LogEvent.ts';
import { headingOf } from '../record/headingOf.ts';
import { longDate, monthName } from '../record/longDate.ts';
import { questionPath } from '../archive/address.ts';
import { link } from './address.ts';
import type { ChangeMonth } from './changeMonths.ts';
import { eventCounts, eventName } from './eventWords.ts';
import type { ListItem } from './ListItem.ts';
import { pagerOf, type ListPageModel } from './ListPageModel.ts';
import { pageHead } from './PageHead.ts';
import { pageOf } from './pageOf.ts';

/** A page of what happened here in a month, day by day, the latest first. @param number of the page, from 1. */
export function changesOfMonth(
  archive: Archive,
  { month, news }: ChangeMonth,
  number: number,
): ListPageModel {
  const name = monthName(month);
  const part = pageOf(news, `/changes/${month}/`, number);
  const pager = pagerOf(part);
  const title = `Changes in ${name}`;
  return {
    page: pageHead(archive, {
      title: number > 1 ? `${title}, page ${number}` : title,
      description: `Everything published, answered, corrected or withdrawn here in ${name}.`,
      path: part.path,
      trail: [{ text: 'Changes', href: link('/changes/') }],
      crumb: name,
      invented: part.items.some(({ id }) => archive.byId.get(id)?.invented),
    }),
    kind: 'Changes',
    heading: name,
    standfirst: `${eventCounts(news)}.`.replace(/^./u, (first) => first.toUpperCase()),
    facts: [],
    sections: [...Map.groupBy(part.items, ({ date }) => date)].map(([date, events]) => ({
      id: `d${date}`,
      heading: longDate(date),
      facts: [],
      items: events.map((event) => itemOf(archive, event)),
    })),
    ...(pager && { pager }),
  };
}

/** An event as a line; of a withdrawn record nothing is left but the address. */
function itemOf({ byId, withdrawnById, invented }: Archive, event: LogEvent): ListItem {
  const { id } = event;
  const question = byId.get(id);
  const gone = withdrawnById.has(id) ? 'This record has been withdrawn' : 'This record has moved';
  const marked = question?.invented && invented === 'some';
  return {
    id,
    href: link(questionPath(id)),
    title: question ? headingOf(question) : gone,
    facts: [
      ...(question ? [{ text: question.askedBy ?? 'No member recorded' }] : []),
      { text: eventName(event) },
      ...(marked ? [{ text: 'Invented' }] : []),
    ],
    supplementaries: [],
  };
}
