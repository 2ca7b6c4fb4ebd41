import type { Archive, Gathering } from '../archive/Archive.ts';
import { longDate } from '../record/longDate.ts';
import { count, counted, meetingName } from '../record/wording.ts';
import { link } from './address.ts';
import type { Link } from './Link.ts';
import { listPage, type ListPageModel, type ListSource } from './ListPageModel.ts';
import { published } from './meetingPage.ts';

/** A page of one year: its questions, meeting by meeting. @param number from 1. */
export function yearPage(archive: Archive, year: Gathering, number: number): ListPageModel {
  const { key, questions } = year;
  const source: ListSource = {
    pageFacts: {
      title: key,
      description: `${counted(questions.length, 'question')} from ${key}, meeting by meeting.`,
      path: `/questions/${key}/`,
      trail: [{ text: 'Questions', href: link('/questions/') }],
    },
    kind: 'Year',
    heading: key,
    standfirst: published(questions.length),
    within: {
      label: `Search questions from ${key}`,
      narrowing: [
        ['from', key],
        ['to', key],
      ],
    },
    front: () => ({ facts: [], ...calendar(archive, key) }),
    questions,
    shows: 'member',
    hasData: true,
    sectionKey: ({ id }) => archive.meetingOf.get(id)?.key ?? '',
    section: (meetingKey, [first]) => {
      const meeting = first && archive.meetingOf.get(first.id);
      if (!meeting) return { id: 'undated', heading: 'Without a date', facts: [] };
      return {
        id: meetingKey.replace('/', '-'),
        heading: longDate(meeting.date).replace(/ \d{4}$/, ''),
        href: link(`/meetings/${meetingKey}/`),
        facts: [
          { label: 'Meeting', values: [{ text: meetingName(meeting) }] },
          { label: 'Questions', values: [{ text: count(meeting.questions.length) }] },
        ],
      };
    },
    ...beside(archive, year),
  };
  return listPage(archive, source, number);
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The days of the year’s meetings; one meeting needs no calendar. */
function calendar(archive: Archive, year: string): Pick<ListPageModel, 'calendar'> {
  const meetings = archive.meetings.filter(({ date }) => date.startsWith(year));
  if (meetings.length < 2) return {};
  const byMonth = Map.groupBy(meetings, ({ date }) => Number(date.slice(5, 7)));
  return {
    calendar: MONTHS.map((name, index) => ({
      name,
      days: (byMonth.get(index + 1) ?? []).map((meeting) => ({
        text: String(Number(meeting.date.slice(8))),
        href: link(`/meetings/${meeting.key}/`),
        title: `${longDate(meeting.date)}, ${meetingName(meeting)}`,
      })),
    })),
  };
}

function beside(archive: Archive, year: Gathering): Pick<ListPageModel, 'beside'> {
  const index = archive.years.indexOf(year);
  const to = (year: Gathering | undefined): Link | undefined =>
    year && { text: year.key, href: link(`/questions/${year.key}/`) };
  const [previous, next] = [to(archive.years[index - 1]), to(archive.years[index + 1])];
  if (!previous && !next) return {};
  return { beside: { label: 'Years', ...(previous && { previous }), ...(next && { next }) } };
}
