import type { Archive, Meeting } from '../archive/Archive.ts';
import { longDate } from '../record/longDate.ts';
import { count, counted, meetingName } from '../record/wording.ts';
import { link } from './address.ts';
import type { Counted } from './homePage.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The page of all years: newest first, each with its meetings. */
interface QuestionsPage {
  readonly page: PageHead;
  readonly standfirst: string;
  readonly years: readonly {
    readonly year: string;
    readonly href: string;
    readonly published: string;
    readonly meetings: readonly Counted[];
  }[];
}

/** `18 January`; a meeting that is not the usual one says what it is: `17 May, Plenary`. */
export function dayAndType(meeting: Meeting): string {
  const day = longDate(meeting.date).replace(/ \d{4}$/, '');
  return meeting.type === 'mqt' ? day : `${day}, ${meetingName(meeting)}`;
}

function standfirstOf(years: number): string {
  if (years === 0) return 'No questions are published here now.';
  if (years === 1) return 'The questions published here are of one year.';
  return 'By year of the reference, newest first, and by meeting.';
}

/** The ways to the questions by year and meeting. */
export function questionsPage(archive: Archive): QuestionsPage {
  const byYear = Map.groupBy(archive.meetings, ({ date }) => date.slice(0, 4));
  const years = archive.years.toReversed().map(({ key, questions }) => ({
    year: key,
    href: link(`/questions/${key}/`),
    published: counted(questions.length, 'question'),
    meetings: (byYear.get(key) ?? []).map((meeting) => ({
      text: dayAndType(meeting),
      href: link(`/meetings/${meeting.key}/`),
      count: count(meeting.questions.length),
    })),
  }));
  const page = pageHead(archive, {
    title: 'Questions',
    description: 'The questions published here, by year and meeting.',
    path: '/questions/',
    trail: [],
    invented: archive.invented === 'some',
  });
  return { page, standfirst: standfirstOf(years.length), years };
}
