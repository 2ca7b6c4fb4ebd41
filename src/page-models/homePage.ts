import type { Archive, Gathering, Meeting } from '../archive/Archive.ts';
import type { Question } from '../record/entrySchema.ts';
import { longDate } from '../record/longDate.ts';
import { count, counted, meetingName } from '../record/wording.ts';
import { link } from './address.ts';
import { countedList, type Counted } from './Counted.ts';
import { decades, type Decade } from './decades.ts';
import { fact, type Fact } from './Fact.ts';
import type { Link } from './Link.ts';
import { listItem, type ListItem } from './ListItem.ts';
import { pageHead, type PageHead } from './PageHead.ts';
import { recordView, type RecordView } from './questionPage.ts';
import { siteConfig } from '../site.config.ts';

/** The home page: of an empty archive, of one record, or of many. */
type HomePage = {
  readonly page: PageHead;
  readonly heading: string;
  readonly standfirst: string;
} & (
  | { readonly holds: 'nothing' }
  | { readonly holds: 'one'; readonly record: RecordView }
  | ({ readonly holds: 'many' } & HomeOfMany)
);

/** The first questions of the latest meeting, and the way to all of them. */
interface LatestMeeting {
  readonly facts: readonly Fact[];
  readonly items: readonly ListItem[];
  readonly all: Link;
}

/** What the home page of many records leads to. */
export interface HomeOfMany {
  readonly latest?: LatestMeeting;
  readonly decades: readonly Decade[];
  readonly members: readonly Counted[];
  readonly allMembers?: Link;
  readonly groups: readonly Counted[];
}

/** How many questions and members the home page shows before it leads on. */
const SHOWN_QUESTIONS = 8;
const SHOWN_MEMBERS = 12;

/** The home page. With one record it is that record; lists of one are not shown. */
export function homePage(archive: Archive): HomePage {
  const [first, second] = archive.questions;
  const { name, heading, description } = siteConfig(archive.invented === 'all');
  const page = (seek: boolean) =>
    pageHead(archive, {
      title: name,
      description,
      path: '/',
      seek,
      invented: archive.invented === 'some',
    });
  if (!first) {
    const standfirst = 'No questions have been published here yet.';
    return { page: page(true), heading, standfirst, holds: 'nothing' };
  }
  if (!second) {
    const standfirst = 'Only one question has been published here so far. Here it is in full.';
    return {
      page: page(true),
      heading,
      standfirst,
      holds: 'one',
      record: recordView(archive, first),
    };
  }
  return {
    page: page(false),
    heading,
    standfirst: extent(archive),
    holds: 'many',
    ...homeOfMany(archive),
  };
}

function extent({ questions, meetings }: Archive): string {
  const dates = questions.flatMap(({ date }) => date ?? []).map(longDate);
  const [from, to] = [dates[0], dates.at(-1)].map((date) => date?.replace(/^\d+ /, ''));
  const when = from && to ? `, ${from === to ? from : `${from} to ${to}`}` : '';
  return `${counted(questions.length, 'question')} from ${counted(meetings.length, 'meeting')}${when}.`;
}

function homeOfMany(archive: Archive): HomeOfMany {
  const latest = archive.meetings.at(-1);
  const ranked = byQuestions(archive.members);
  const members = ranked.slice(0, SHOWN_MEMBERS).map((one) => countedList(one, 'members'));
  const more = ranked.length > SHOWN_MEMBERS;
  return {
    ...(latest && { latest: latestMeeting(archive, latest) }),
    decades:
      archive.years.length > 1
        ? decades(archive.years.map((year) => countedList(year, 'questions')))
        : [],
    members: members.length > 1 ? members : [],
    ...(more && {
      allMembers: { text: `All ${count(ranked.length)} members, A to Z`, href: link('/members/') },
    }),
    groups:
      archive.groups.length > 1
        ? byQuestions(archive.groups).map((one) => countedList(one, 'groups'))
        : [],
  };
}

/** Those with most questions first. */
function byQuestions(lists: readonly Gathering[]): Gathering[] {
  return lists.toSorted(
    (a, b) => b.questions.length - a.questions.length || (a.key < b.key ? -1 : 1),
  );
}

function latestMeeting(archive: Archive, meeting: Meeting): LatestMeeting {
  const shown = mainQuestions(meeting).slice(0, SHOWN_QUESTIONS);
  const href = link(`/meetings/${meeting.key}/`);
  const total = meeting.questions.length;
  return {
    facts: [
      ...fact('Meeting', { text: meeting.name || meetingName(meeting), href }),
      ...fact('Session date', { text: longDate(meeting.date), datetime: meeting.date }),
      ...fact('On this site', { text: counted(total, 'question') }),
    ],
    items: shown.map((question) => withSupplementaries(archive, question)),
    all: {
      text:
        total > shown.length
          ? `All ${counted(total, 'question')} from this meeting`
          : 'View this meeting',
      href,
    },
  };
}

/** What was asked at a meeting, each question once: a supplementary is counted behind the one that it follows up. */
function mainQuestions({ questions }: Meeting): readonly Question[] {
  const here = new Set(questions.map(({ id }) => id));
  return questions.filter(({ supplementaryTo }) => !here.has(supplementaryTo ?? ''));
}

function withSupplementaries(archive: Archive, question: Question): ListItem {
  const { length } = archive.supplementaries.get(question.id) ?? [];
  const behind = length === 1 ? '1 supplementary' : `${count(length)} supplementaries`;
  return { ...listItem(archive, question, 'member'), ...(length > 0 && { behind }) };
}
