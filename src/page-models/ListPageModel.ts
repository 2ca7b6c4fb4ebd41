import type { Archive } from '../archive/Archive.ts';
import type { Question } from '../record/entrySchema.ts';
import type { Chart } from './chart.ts';
import type { Decade } from './decades.ts';
import type { Fact } from './Fact.ts';
import type { Counted } from './Counted.ts';
import type { Link } from './Link.ts';
import { link } from './address.ts';
import { LIST_CSV_PATH } from './listCsvPage.ts';
import { threads, type ListItem, type ListShows } from './ListItem.ts';
import { pageHead, type PageFacts, type PageHead } from './PageHead.ts';
import { pageOf, type ListPage } from './pageOf.ts';

/** One row of a list page: what it is on the left, its questions on the right. */
interface ListSection {
  readonly id: string;
  readonly heading: string;
  readonly href?: string;
  readonly facts: readonly Fact[];
  readonly items: readonly ListItem[];
}

/** A search that is narrowed to one list. */
export interface SearchWithin {
  readonly label: string;
  /** What narrows it, as the address of a search has it. */
  readonly narrowing: readonly (readonly [name: string, value: string])[];
}

/** Under so many questions a list is read through sooner than searched. */
export const WITHIN_FROM = 10;

/** One month of a year with the days on which meetings were held. */
interface CalendarMonth {
  readonly name: string;
  readonly days: readonly Link[];
}

/** A page that lists questions: those of a year, a meeting, a member, a group, a category, or answered by someone. */
export interface ListPageModel {
  readonly page: PageHead;
  /** What the page is: `Member`. */
  readonly kind: string;
  readonly heading: string;
  /** The date in the heading, where it ends in one. */
  readonly datetime?: string;
  readonly standfirst: string;
  /** A search of these questions alone. */
  readonly within?: SearchWithin;
  /** About the whole list; on its first page only, as are the six below. */
  readonly facts: readonly Fact[];
  /** The meetings of a year, month by month; on its first page only. */
  readonly calendar?: readonly CalendarMonth[];
  readonly charts?: readonly Chart[];
  /** The way into a list of several pages: its years, each with where it begins. */
  readonly decades?: readonly Decade[];
  /** The same questions as data: JSON, and the way to a table; on its first page only. */
  readonly data?: readonly Link[];
  /** The members of a group; on its first page only. */
  readonly members?: readonly Counted[];
  readonly sections: readonly ListSection[];
  readonly pager?: Pager;
  /** The lists before and after this one, where lists follow each other. */
  readonly beside?: { readonly label: string; readonly previous?: Link; readonly next?: Link };
}

/** The way to the other pages of a list. */
export interface Pager {
  readonly number: number;
  readonly count: number;
  readonly previous?: Link;
  readonly next?: Link;
}

/** What stands above the questions of a list, on its first page only. */
type ListFront = Pick<ListPageModel, 'facts' | 'calendar' | 'charts' | 'decades' | 'members'>;

/** What a list is made of. */
export interface ListSource extends Omit<
  ListPageModel,
  keyof ListFront | 'page' | 'sections' | 'pager' | 'data'
> {
  /** Whether a file with its questions stands beside its first page. */
  readonly hasData?: boolean;
  readonly pageFacts: PageFacts;
  /** Made for the first page alone: it tells of the whole list. */
  readonly front: () => ListFront;
  readonly questions: readonly Question[];
  readonly shows: ListShows;
  /** The key of the row that a question stands in; rows follow the order of the questions. */
  readonly sectionKey: (question: Question) => string;
  readonly section: (key: string, questions: readonly Question[]) => Omit<ListSection, 'items'>;
}

/**
 * A page of a list, of 75 questions, in rows. A supplementary stays with its parent.
 * @param number of the page, from 1.
 */
export function listPage(archive: Archive, source: ListSource, number: number): ListPageModel {
  const { pageFacts, questions, shows, sectionKey, section, front, within, hasData, ...shown } =
    source;
  const part = pageOf(questions, pageFacts.path, number);
  const further = number > 1;
  const invented = part.items.some((question) => question.invented);
  const title = further ? `${pageFacts.title}, page ${number}` : pageFacts.title;
  const pager = pagerOf(part);
  return {
    ...shown,
    page: pageHead(archive, { ...pageFacts, title, path: part.path, invented }),
    ...(further ? { facts: [] } : front()),
    ...(hasData && !further && { data: dataLinks(pageFacts.path) }),
    sections: [...Map.groupBy(part.items, sectionKey)].map(([key, list]) => ({
      ...section(key, list),
      items: threads(archive, list, shows),
    })),
    ...(within && questions.length >= WITHIN_FROM && { within }),
    ...(pager && { pager }),
  };
}

function dataLinks(path: string): Link[] {
  return [
    { text: 'CSV', href: link(`${LIST_CSV_PATH}?list=${encodeURIComponent(path)}`) },
    { text: 'JSON', href: link(`${path.slice(0, -1)}.json`) },
  ];
}

/** The way from one page of a list to those beside it; none where there is no other. */
export function pagerOf({ number, count, previous, next }: ListPage<unknown>): Pager | undefined {
  if (count === 1) return undefined;
  return {
    number,
    count,
    ...(previous && { previous: { text: `Page ${number - 1}`, href: link(previous) } }),
    ...(next && { next: { text: `Page ${number + 1}`, href: link(next) } }),
  };
}
