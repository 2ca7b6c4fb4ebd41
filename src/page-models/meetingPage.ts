import type { Archive, Meeting } from '../archive/Archive.ts';
import { longDate } from '../record/longDate.ts';
import { counted, meetingName } from '../record/wording.ts';
import { link } from './address.ts';
import { fact } from './Fact.ts';
import type { Link } from './Link.ts';
import { listPage, type ListPageModel, type ListSource } from './ListPageModel.ts';
import { statusCounts } from './statusCounts.ts';

/** A page of one meeting: its questions in the order of their numbers. @param number from 1. */
export function meetingPage(archive: Archive, meeting: Meeting, number: number): ListPageModel {
  const { key, type, date, name, questions } = meeting;
  const title = `${meetingName(meeting)}, ${longDate(date)}`;
  const year = date.slice(0, 4);
  const facts = [
    ...fact('Recorded as', name ? { text: name } : undefined),
    ...fact('Status', ...statusCounts(questions).map((text) => ({ text }))),
  ];
  const source: ListSource = {
    pageFacts: {
      title,
      description: `${counted(questions.length, 'question')} from ${title}.`,
      path: `/meetings/${key}/`,
      crumb: longDate(date),
      feed: `/meetings/${key}/`,
      trail: [
        { text: 'Questions', href: link('/questions/') },
        { text: year, href: link(`/questions/${year}/`) },
      ],
    },
    kind: 'Meeting',
    heading: `${meetingName(meeting)},`,
    datetime: date,
    standfirst: `${published(questions.length)} There may be others that this site does not have.`,
    within: {
      label: 'Search this meeting',
      narrowing: [
        ['meeting', type],
        ['day', date],
      ],
    },
    front: () => ({ facts: [] }),
    questions,
    shows: 'member',
    hasData: true,
    sectionKey: () => '',
    section: () => ({ id: 'paper', heading: 'Questions', facts }),
    ...beside(archive, meeting),
  };
  return listPage(archive, source, number);
}

/** How many questions a list has, as a sentence. */
export function published(number: number): string {
  return `${counted(number, 'question')} ${number === 1 ? 'is' : 'are'} published here.`;
}

function beside(archive: Archive, meeting: Meeting): Pick<ListPageModel, 'beside'> {
  const index = archive.meetings.indexOf(meeting);
  const to = (meeting: Meeting | undefined): Link | undefined =>
    meeting && { text: longDate(meeting.date), href: link(`/meetings/${meeting.key}/`) };
  const [previous, next] = [to(archive.meetings[index - 1]), to(archive.meetings[index + 1])];
  if (!previous && !next) return {};
  return { beside: { label: 'Meetings', ...(previous && { previous }), ...(next && { next }) } };
}
