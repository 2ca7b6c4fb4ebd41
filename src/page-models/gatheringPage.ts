import type { Archive, Gathering } from '../archive/Archive.ts';
import { pagePath } from '../archive/address.ts';
import type { Question } from '../record/entrySchema.ts';
import { longDate } from '../record/longDate.ts';
import { count, counted } from '../record/wording.ts';
import { link } from './address.ts';
import { chart, CHARTS_FROM, questionsByYear } from './chart.ts';
import type { Counted, ListRoot } from './Counted.ts';
import { decades } from './decades.ts';
import { fact, type Fact, type FactValue } from './Fact.ts';
import type { ListAddress } from './listAddress.ts';
import { listPage, WITHIN_FROM, type ListPageModel, type ListSource } from './ListPageModel.ts';
import { published } from './meetingPage.ts';
import { pageCount, pageNumber } from './pageOf.ts';
import { statusCounts } from './statusCounts.ts';

/** What kind of list a page shows, and how its questions are spoken of. */
interface ListKind {
  readonly kind: ListAddress['kind'];
  readonly root: ListRoot;
  /** What narrows a search to it. */
  readonly filter: string;
  /** What the page is called on which all such lists stand. */
  readonly all: string;
  /** `by Jon Marsh`, behind “questions”. */
  readonly which: (name: string) => string;
  /** The forms in which a question prints what it stands here under. */
  readonly printed: (question: Question, key: string) => readonly string[];
}

/** A page of a member: the questions asked, newest first, year by year. @param number from 1. */
export function memberPage(archive: Archive, member: Gathering, number: number): ListPageModel {
  return gatheringPage(archive, member, MEMBER, number, () => {
    const groups = Map.groupBy(member.questions, ({ group }) => group ?? '');
    const values = [...groups].map(([group, list]) => groupOver(archive, group, list));
    const answerer = archive.answererBySlug.get(member.key);
    return {
      facts: [...fact('Group', ...values), ...other('answerers', answerer, 'Questions answered')],
    };
  });
}

const MEMBER: ListKind = {
  ...{ kind: 'Member', root: 'members', all: 'Members', filter: 'member' },
  which: (name) => `by ${name}`,
  printed: ({ askedBy }) => (askedBy === undefined ? [] : [askedBy]),
};

/** A page of a party group: the questions of its members, newest first, year by year. @param number from 1. */
export function groupPage(archive: Archive, group: Gathering, number: number): ListPageModel {
  return gatheringPage(archive, group, GROUP, number, () => {
    const members = Map.groupBy(group.questions, ({ member }) => member ?? '');
    const counts = [...members]
      .sort(([a, listA], [b, listB]) => listB.length - listA.length || (a < b ? -1 : 1))
      .flatMap(([slug, list]) => memberCount(archive, slug, list));
    return counts.length === 1
      ? { facts: fact('Members', ...counts) }
      : { facts: [], ...(counts.length > 1 && { members: counts }) };
  });
}

const GROUP: ListKind = {
  ...{ kind: 'Group', root: 'groups', all: 'Groups', filter: 'group' },
  which: (name) => `by ${name}`,
  printed: ({ organisation }) => (organisation === undefined ? [] : [organisation]),
};

/** A page of a category: its questions, newest first, year by year. @param number from 1. */
export function categoryPage(archive: Archive, category: Gathering, number: number): ListPageModel {
  return gatheringPage(archive, category, CATEGORY, number, () => ({ facts: [] }));
}

const CATEGORY: ListKind = {
  ...{ kind: 'Category', root: 'categories', all: 'Categories', filter: 'category' },
  which: (name) => `in the category ${name}`,
  printed: ({ category }) => (category === undefined ? [] : [category]),
};

/** A page of someone who answered: those questions, newest first, year by year. @param number from 1. */
export function answererPage(archive: Archive, answerer: Gathering, number: number): ListPageModel {
  return gatheringPage(archive, answerer, ANSWERER, number, () => ({
    facts: [
      ...fact('Office', ...officesOf(archive, answerer.key)),
      ...other('members', archive.memberBySlug.get(answerer.key), 'Questions asked'),
    ],
  }));
}

const ANSWERER: ListKind = {
  ...{ kind: 'Answered by', root: 'answerers', all: 'Who answered', filter: 'answeredBy' },
  which: (name) => `answered by ${name}`,
  printed: ({ answers = [] }, key) =>
    answers.flatMap(({ person, answeredBy }) => (person === key ? (answeredBy ?? []) : [])),
};

function gatheringPage(
  archive: Archive,
  gathering: Gathering,
  list: ListKind,
  number: number,
  own: () => Pick<ListPageModel, 'facts' | 'members'>,
): ListPageModel {
  const { key, name, questions, byYear } = gathering;
  const { kind, root, all, filter, which } = list;
  const path = `/${root}/${key}/`;
  const source: ListSource = {
    pageFacts: {
      title: kind === 'Answered by' ? `Answered by ${name}` : name,
      description: `${counted(questions.length, 'question')} ${which(name)}, with their answers.`,
      path,
      crumb: name,
      trail: [{ text: all, href: link(`/${root}/`) }],
      feed: path,
    },
    kind,
    heading: name,
    standfirst: `${published(questions.length)}${span(questions)} There may be others that this site does not have.`,
    within: { label: `Search questions ${which(name)}`, narrowing: [[filter, key]] },
    front: () => {
      const { facts, ...more } = own();
      const states = statusCounts(questions).map((text) => ({ text }));
      return {
        facts: [...printedFacts(gathering, list), ...facts, ...fact('Status', ...states)],
        ...more,
        ...years(path, gathering, list),
      };
    },
    questions: questions.toReversed(),
    shows: kind === 'Member' ? 'date' : 'member',
    hasData: kind === 'Member' || kind === 'Category',
    sectionKey: yearOf,
    section: (year, shown) => {
      // Of the whole list: a page may show a part of a year.
      const all = byYear.get(year) ?? 0;
      const facts = [...fact('Questions', { text: count(all) }, searchLink(filter, key, shown))];
      // Of a few the lines say as much, and many such years make a page tall.
      return { id: `y${year}`, heading: year, facts: all < WITHIN_FROM ? [] : facts };
    },
  };
  return listPage(archive, source, number);
}

function yearOf({ id }: Question): string {
  return id.slice(0, 4);
}

/** How the records print what the list is of, where that is not its name alone. */
function printedFacts({ key, name, questions }: Gathering, { printed }: ListKind): Fact[] {
  const forms = [...new Set(questions.flatMap((question) => printed(question, key)))].sort();
  const shown = forms.some((form) => form !== name)
    ? [name, ...forms.filter((form) => form !== name)]
    : [];
  return fact('Recorded as', ...shown.map((text) => ({ text })));
}

/** The years of a list as a chart, and of one with several pages as the way into it. */
function years(
  path: string,
  { name, questions, byYear }: Gathering,
  { which }: ListKind,
): Pick<ListPageModel, 'charts' | 'decades'> {
  // Newest first, as they stand on the pages; of equal keys a map keeps the last.
  const last = questions.length - 1;
  const places = new Map(questions.map((question, at) => [yearOf(question), last - at]));
  const counts = [...byYear].map(([year, number]): Counted => {
    const page = pagePath(path, pageNumber(places.get(year) ?? 0));
    return { text: year, href: `${link(page)}#y${year}`, count: count(number) };
  });
  return {
    ...(questions.length >= CHARTS_FROM && {
      charts: chart({
        id: 'by-year',
        caption: `Questions ${which(name)}, by year`,
        form: 'columns',
        of: 'Year',
        figures: questionsByYear(questions),
        hrefs: new Map(counts.map(({ text, href }) => [text, href])),
      }),
    }),
    ...(pageCount(questions.length) > 1 && { decades: decades(counts) }),
  };
}

/** The search by these years: of the meetings, which may be others than that of the numbers. */
function searchLink(filter: string, key: string, questions: readonly Question[]): FactValue {
  const years = questions.map(({ id, date }) => (date ?? id).slice(0, 4)).sort();
  const [from = '', to = ''] = [years[0], years.at(-1)];
  const query = new URLSearchParams({ [filter]: key, from, to });
  const which = from === to ? `questions from ${from}` : 'these questions';
  return { text: `Search ${which}`, href: link(`/search/?${query}`) };
}

/** From when to when, as a sentence that follows the count. */
function span(questions: readonly Question[]): string {
  const dates = questions.flatMap(({ date }) => date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last || first === last) return '';
  return ` They run from ${longDate(first)} to ${longDate(last)}.`;
}

/** A group with the years in which the member’s questions print it. */
function groupOver(archive: Archive, group: string, list: readonly Question[]): FactValue {
  const years = list.map(yearOf).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  const span = first === last ? first : `${first} to ${last}`;
  const name = archive.groups.find(({ key }) => key === group)?.name;
  if (!name) return { text: `No group recorded, ${span}` };
  return { text: name, href: link(`/groups/${group}/`), ours: span };
}

function memberCount(archive: Archive, slug: string, list: readonly Question[]): Counted[] {
  const member = archive.memberBySlug.get(slug);
  if (!member) return [];
  return [{ text: member.name, href: link(`/members/${slug}/`), count: count(list.length) }];
}

/** The way to the same person’s other list. */
function other(root: ListRoot, list: Gathering | undefined, text: string): Fact[] {
  return fact('See also', list && { text, href: link(`/${root}/${list.key}/`) });
}

/** The offices that the reviewed list has for someone: what we add, set apart. */
function officesOf({ offices }: Archive, key: string): FactValue[] {
  return offices
    .filter(({ person }) => person === key)
    .map(({ office, from, to }) => {
      const until = to ? `to ${longDate(to)}` : 'on';
      return { text: office, ours: `(from ${longDate(from)} ${until})` };
    });
}
