import type { Archive } from '../archive/Archive.ts';
import { longDate } from '../record/longDate.ts';
import type { Move } from '../record/movesIn.ts';
import { absolute, link } from './address.ts';
import type { FactValue } from './Fact.ts';
import type { Link } from './Link.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The page that stays at the address which a page had before, and takes readers to the new one. */
export interface MovedPage {
  readonly page: PageHead;
  readonly date: FactValue;
  readonly reason: string;
  readonly onward: Link;
}

/** The page of a move. */
export function movedPage(archive: Archive, { from, to, date, reason }: Move): MovedPage {
  return {
    page: pageHead(archive, {
      title: `Moved: ${from}`,
      description: 'This page has a new address.',
      path: from,
      canonical: to,
      indexed: false,
      trail: [],
      crumb: 'Moved',
    }),
    date: { text: longDate(date), datetime: date },
    reason,
    onward: { text: absolute(to) ?? link(to), href: link(to) },
  };
}
