import type { Archive, Meeting } from '../archive/Archive.ts';
import { longDate } from '../record/longDate.ts';
import { counted, meetingName } from '../record/wording.ts';
import { link } from './address.ts';
import { fact } from './Fact.ts';
import type { Link } from './Link.ts';
import { listPages, type ListPageModel } from './ListPageModel.ts';
import { statusCounts } from './statusCounts.ts';

/** The pages of one meeting: its questions in the order of their numbers. */
export function meetingPages(archive: Archive, meeting: Meeting, index: number): ListPageModel[] {
  const { key, date, name, questions } = meeting;
  const title = `${meetingName(meeting)}, ${longDate(date)}`;
  const year = date.slice(0, 4);
  const facts = [
    ...fact('Printed as', name ? { text: name } : undefined),
    ...fact('State', ...statusCounts(questions).map((text) => ({ text }))),
  ];
  return listPages(archive, {
    pageFacts: {
      title,
      description: `${counted(questions.length, 'question')} of ${title}.`,
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
    standfirst: `${published(questions.length)} This is not everything that was asked.`,
    facts: [],
    questions,
    shows: 'member',
    sectionKey: () => '',
    section: () => ({ id: 'paper', heading: 'Questions', facts }),
    ...beside(archive, index),
  });
}

/** How many questions a list has, as a sentence. */
export function published(number: number): string {
  return `${counted(number, 'question')} ${number === 1 ? 'is' : 'are'} published here.`;
}

function beside(archive: Archive, index: number): Pick<ListPageModel, 'beside'> {
  const to = (meeting: Meeting | undefined): Link | undefined =>
    meeting && { text: longDate(meeting.date), href: link(`/meetings/${meeting.key}/`) };
  const [previous, next] = [to(archive.meetings[index - 1]), to(archive.meetings[index + 1])];
  if (!previous && !next) return {};
  return { beside: { label: 'Meetings', ...(previous && { previous }), ...(next && { next }) } };
}
