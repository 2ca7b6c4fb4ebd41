import type { Archive, Gathering } from '../archive/Archive.ts';
import type { Question } from '../record/entrySchema.ts';
import { longDate } from '../record/longDate.ts';
import { count, counted } from '../record/wording.ts';
import { link } from './address.ts';
import { chart, CHARTS_FROM, questionsByYear } from './chart.ts';
import { fact, type FactValue } from './Fact.ts';
import type { Counted } from './homePage.ts';
import { listPage, type ListPageModel, type ListSource } from './ListPageModel.ts';
import { published } from './meetingPage.ts';
import { statusCounts } from './statusCounts.ts';

/** A page of a member: the questions asked, newest first, year by year. @param number from 1. */
export function memberPage(archive: Archive, member: Gathering, number: number): ListPageModel {
  return gatheringPage(archive, member, 'Member', number, () => {
    const groups = Map.groupBy(member.questions, ({ group }) => group ?? '');
    const values = [...groups].map(([group, list]) => groupOver(archive, group, list));
    return { facts: fact('Organisation', ...values) };
  });
}

/** A page of a party group: the questions of its members, newest first, year by year. @param number from 1. */
export function groupPage(archive: Archive, group: Gathering, number: number): ListPageModel {
  return gatheringPage(archive, group, 'Group', number, () => {
    const members = Map.groupBy(group.questions, ({ member }) => member ?? '');
    const counts = [...members]
      .sort(([a, listA], [b, listB]) => listB.length - listA.length || (a < b ? -1 : 1))
      .flatMap(([slug, list]) => memberCount(archive, slug, list));
    return counts.length === 1
      ? { facts: fact('Members', ...counts) }
      : { facts: [], ...(counts.length > 1 && { members: counts }) };
  });
}

function gatheringPage(
  archive: Archive,
  { key, name, questions }: Gathering,
  kind: 'Member' | 'Group',
  number: number,
  own: () => Pick<ListPageModel, 'facts' | 'members'>,
): ListPageModel {
  const root = kind === 'Member' ? 'members' : 'groups';
  const source: ListSource = {
    pageFacts: {
      title: name,
      description: `${counted(questions.length, 'question')} by ${name}, with their answers.`,
      path: `/${root}/${key}/`,
      trail: [{ text: 'Members', href: link('/members/') }],
      ...(kind === 'Member' && { feed: `/members/${key}/` }),
    },
    kind,
    heading: name,
    standfirst: `${published(questions.length)}${span(questions)} This is not everything that was asked.`,
    front: () => {
      const { facts, ...more } = own();
      const printed = printedForms(questions, kind).filter((form) => form !== name);
      const forms = (printed.length > 0 ? [name, ...printed] : []).map((text) => ({ text }));
      const states = statusCounts(questions).map((text) => ({ text }));
      return {
        facts: [...fact('Printed as', ...forms), ...facts, ...fact('State', ...states)],
        ...more,
        ...(questions.length >= CHARTS_FROM && {
          charts: chart({
            id: 'by-year',
            caption: `Questions by ${name}, by year of the reference`,
            form: 'columns',
            of: 'Year',
            figures: questionsByYear(questions),
          }),
        }),
      };
    },
    questions: questions.toReversed(),
    shows: kind === 'Member' ? 'date' : 'member',
    sectionKey: ({ id }) => id.slice(0, 4),
    section: (year, list) => ({
      id: `y${year}`,
      heading: year,
      facts: [
        ...fact('Questions', { text: count(list.length) }),
        ...(archive.questions.length > 1 ? fact('Search', searchLink(kind, key, list)) : []),
      ],
    }),
  };
  return listPage(archive, source, number);
}

/** The search by these years: of the meetings, which may be others than that of the numbers. */
function searchLink(kind: 'Member' | 'Group', key: string, list: readonly Question[]): FactValue {
  const years = list.map(({ id, date }) => (date ?? id).slice(0, 4)).sort();
  const [from = '', to = ''] = [years[0], years.at(-1)];
  const query = new URLSearchParams({ [kind.toLowerCase()]: key, from, to });
  return { text: 'These only', href: link(`/search/?${query}`) };
}

function printedForms(questions: readonly Question[], kind: 'Member' | 'Group'): string[] {
  const forms = questions.flatMap(({ askedBy, organisation }) =>
    kind === 'Member' ? (askedBy ?? []) : (organisation ?? []),
  );
  return [...new Set(forms)].sort();
}

/** From when to when, as a sentence that follows the count. */
function span(questions: readonly Question[]): string {
  const dates = questions.flatMap(({ date }) => date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last || first === last) return '';
  return ` The first is of ${longDate(first)}, the last of ${longDate(last)}.`;
}

/** A group with the years in which the member’s questions print it. */
function groupOver(archive: Archive, group: string, list: readonly Question[]): FactValue {
  const years = list.map(({ id }) => id.slice(0, 4)).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  const span = first === last ? first : `${first} to ${last}`;
  const name = archive.groups.find(({ key }) => key === group)?.name;
  if (!name) return { text: `None printed, ${span}` };
  return { text: name, href: link(`/groups/${group}/`), ours: span };
}

function memberCount(archive: Archive, slug: string, list: readonly Question[]): Counted[] {
  const member = archive.memberBySlug.get(slug);
  if (!member) return [];
  return [{ text: member.name, href: link(`/members/${slug}/`), count: count(list.length) }];
}
