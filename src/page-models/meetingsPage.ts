import type { Archive, Meeting } from '../archive/Archive.ts';
import { longDate } from '../record/longDate.ts';
import { counted, meetingName } from '../record/wording.ts';
import { link } from './address.ts';
import { countedList, type Counted } from './Counted.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The page of all meetings: newest year first, each with its meetings in order. */
interface MeetingsPage {
  readonly page: PageHead;
  readonly standfirst: string;
  readonly years: readonly {
    readonly year: string;
    /** Where the year has a page; meetings go by their day, years by the reference. */
    readonly href?: string;
    readonly meetings: readonly Counted[];
  }[];
}

/** The ways to the questions by meeting. */
export function meetingsPage(archive: Archive): MeetingsPage {
  const withPage = new Set(archive.years.map(({ key }) => key));
  const byYear = Map.groupBy(archive.meetings, ({ date }) => date.slice(0, 4));
  const undated = archive.questions.filter(({ date }) => !date).length;
  return {
    page: pageHead(archive, {
      title: 'Meetings',
      description: 'The meetings whose questions are published here, by year.',
      path: '/meetings/',
      trail: [],
      invented: archive.invented === 'some',
    }),
    standfirst: standfirst(archive.meetings.length, undated),
    years: [...byYear].toReversed().map(([year, meetings]) => ({
      year,
      ...(withPage.has(year) && { href: link(`/questions/${year}/`) }),
      meetings: meetings.map((one) => ({
        ...countedList(one, 'meetings'),
        text: dayAndType(one),
      })),
    })),
  };
}

function standfirst(meetings: number, undated: number): string {
  if (meetings === 0) return 'No meeting is recorded in the questions published here.';
  const rest =
    undated === 0
      ? ''
      : ` ${counted(undated, 'question')} without a date ${undated === 1 ? 'belongs' : 'belong'} to none of them.`;
  return `The questions published here are from ${counted(meetings, 'meeting')}.${rest}`;
}

/** `18 January`; a meeting that is not the usual one says what it is: `17 May, Plenary`. */
export function dayAndType(meeting: Meeting): string {
  const day = longDate(meeting.date).replace(/ \d{4}$/, '');
  return meeting.type === 'mqt' ? day : `${day}, ${meetingName(meeting)}`;
}
