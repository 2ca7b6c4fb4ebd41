import type { Archive } from '../archive/Archive.ts';
import type { Question } from '../record/entrySchema.ts';
import type { Chart } from './chart.ts';
import type { Fact } from './Fact.ts';
import type { Counted } from './homePage.ts';
import type { Link } from './Link.ts';
import { link } from './address.ts';
import { threads, type ListItem, type ListShows } from './ListItem.ts';
import { pageHead, type PageFacts, type PageHead } from './PageHead.ts';
import { paginate, type ListPage } from './paginate.ts';

/** One row of a list page: what it is on the left, its questions on the right. */
export interface ListSection {
  readonly id: string;
  readonly heading: string;
  readonly href?: string;
  readonly facts: readonly Fact[];
  readonly items: readonly ListItem[];
}

/** One month of a year with the days on which meetings were held. */
export interface CalendarMonth {
  readonly name: string;
  readonly days: readonly Link[];
}

/** A page that lists questions: a year, a meeting, a member or a group. */
export interface ListPageModel {
  readonly page: PageHead;
  /** What the page is: `Member`. */
  readonly kind: string;
  readonly heading: string;
  /** The date in the heading, where it ends in one. */
  readonly datetime?: string;
  readonly standfirst: string;
  /** About the whole list; on its first page only. */
  readonly facts: readonly Fact[];
  /** The meetings of a year, month by month; on its first page only. */
  readonly calendar?: readonly CalendarMonth[];
  readonly charts?: readonly Chart[];
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

/** What a list is made of. */
export interface ListSource extends Omit<ListPageModel, 'page' | 'sections' | 'pager'> {
  readonly pageFacts: PageFacts;
  readonly questions: readonly Question[];
  readonly shows: ListShows;
  /** The key of the row that a question stands in; rows follow the order of the questions. */
  readonly sectionKey: (question: Question) => string;
  readonly section: (key: string, questions: readonly Question[]) => Omit<ListSection, 'items'>;
}

/** The pages of a list, 100 questions each, in rows. A supplementary stays with its parent. */
export function listPages(archive: Archive, source: ListSource): ListPageModel[] {
  const {
    pageFacts,
    questions,
    shows,
    sectionKey,
    section,
    facts,
    calendar,
    charts,
    members,
    ...shown
  } = source;
  return paginate(questions, pageFacts.path).map((part) => {
    const further = part.number > 1;
    const invented = part.items.some((question) => question.invented);
    const title = further ? `${pageFacts.title}, page ${part.number}` : pageFacts.title;
    const page = pageHead(archive, { ...pageFacts, title, path: part.path, invented });
    const pager = pagerOf(part);
    const first = {
      facts,
      ...(calendar && { calendar }),
      ...(charts && { charts }),
      ...(members && { members }),
    };
    return {
      ...shown,
      page,
      ...(further ? { facts: [] } : first),
      // Made when asked for: a build knows thousands of pages before it renders the first.
      get sections() {
        return [...Map.groupBy(part.items, sectionKey)].map(([key, list]) => ({
          ...section(key, list),
          items: threads(archive, list, shows),
        }));
      },
      ...(pager && { pager }),
    };
  });
}

function pagerOf({ number, count, previous, next }: ListPage<unknown>): Pager | undefined {
  if (count === 1) return undefined;
  return {
    number,
    count,
    ...(previous && { previous: { text: `Page ${number - 1}`, href: link(previous) } }),
    ...(next && { next: { text: `Page ${number + 1}`, href: link(next) } }),
  };
}
