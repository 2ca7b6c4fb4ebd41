import type { Archive, Meeting } from '../archive/Archive.ts';
import type { IngestSummary } from '../record/ingestSummarySchema.ts';
import type { KnownQuestions } from '../record/knownQuestions.ts';
import { QUESTION_STATUSES, type Question } from '../record/entrySchema.ts';
import { headingOf } from '../record/headingOf.ts';
import { compareIds } from '../record/reference.ts';
import { count, counted, STATUS_NAMES } from '../record/wording.ts';
import { questionPath } from '../archive/address.ts';
import { link } from './address.ts';
import { chart, hasCharts, questionsByYear, type Chart } from './chart.ts';
import { hasPage } from './hasPage.ts';
import type { Link } from './Link.ts';
import { pageHead, type PageHead } from './PageHead.ts';
import { dayAndType } from './meetingsPage.ts';
import type { Figure } from '../picture/stacks.ts';

/** What of one year or meeting is here. */
interface CoverageRow {
  readonly text: string;
  /** Of a year of which nothing is here there is no page. */
  readonly href?: string;
  readonly questions: string;
  readonly answered: string;
}

/** One year with its meetings. */
interface CoverageYear extends CoverageRow {
  /** References of this year that records cite and that are not here. */
  readonly absent: string;
  /** Questions of this year that are known to exist elsewhere and are not here; only where any are known at all. */
  readonly notCollected?: string;
  readonly meetings: readonly CoverageRow[];
}

/** What is published here, what is cited and absent, and what was refused. */
interface CoveragePage {
  readonly page: PageHead;
  readonly standfirst: string;
  readonly years: readonly CoverageYear[];
  /** What the last column of the years counts, and what it cannot; only where there is such a column. */
  readonly notCollectedNote?: string;
  readonly absent: readonly {
    readonly id: string;
    readonly citing: readonly Link[];
    readonly more?: string;
  }[];
  readonly absentNote?: string;
  readonly refused: readonly { readonly place: string; readonly message: string }[];
  readonly refusedNote: string;
  readonly charts: readonly Chart[];
}

const SHOWN = 100;
const SHOWN_CITING = 3;

/** The coverage page, which with the home page is the only one with archive-wide figures. */
export function coveragePage(
  archive: Archive,
  summary: IngestSummary,
  known?: KnownQuestions,
): CoveragePage {
  const absent = [...archive.citing]
    .filter(([id]) => !hasPage(archive, id))
    .sort(([a], [b]) => compareIds(a, b));
  const notCollected = known?.ids.filter((id) => !hasPage(archive, id));
  const { refused } = summary;
  return {
    page: pageHead(archive, {
      title: 'Coverage',
      description: 'What is published here, what is cited and not here, and what was refused.',
      path: '/coverage/',
      trail: [],
      invented: archive.invented === 'some',
    }),
    standfirst: `${counted(archive.questions.length, 'question')} of ${counted(archive.meetings.length, 'meeting')} ${archive.questions.length === 1 ? 'is' : 'are'} published here. This is not everything that was asked.`,
    years: coverageYears(
      archive,
      absent.map(([id]) => id),
      notCollected,
    ),
    ...(known && { notCollectedNote: notCollectedNote(known) }),
    absent: absent.slice(0, SHOWN).map(([id, citing]) => ({
      id,
      citing: citing.slice(0, SHOWN_CITING).map((one) => ({
        text: one.id,
        href: link(questionPath(one.id)),
      })),
      ...(citing.length > SHOWN_CITING && {
        more: `and ${count(citing.length - SHOWN_CITING)} more`,
      }),
    })),
    ...(absent.length > SHOWN && {
      absentNote: `The first ${SHOWN} of ${counted(absent.length, 'reference')} are shown.`,
    }),
    refused: refused
      .slice(0, SHOWN)
      .map(({ file, line, message }) => ({ place: `${file}, line ${line}`, message })),
    refusedNote:
      refused.length === 0
        ? 'No record of the raw text was refused.'
        : `${counted(refused.length, 'problem')} kept a record from being published${refused.length > SHOWN ? `; the first ${SHOWN} are shown` : ''}.`,
    charts: hasCharts(archive) ? charts(archive) : [],
  };
}

/** The years of which something is here, or known to exist, newest first. */
function coverageYears(
  archive: Archive,
  absent: readonly string[],
  notCollected: readonly string[] | undefined,
): CoverageYear[] {
  const here = new Map(archive.years.map(({ key, questions }) => [key, questions]));
  const [cited, known] = [countByYear(absent), countByYear(notCollected ?? [])];
  const years = [...new Set([...here.keys(), ...known.keys()])].sort().reverse();
  return years.map((year) => {
    const questions = here.get(year) ?? [];
    const meetings = new Set(questions.flatMap(({ id }) => archive.meetingOf.get(id) ?? []));
    return {
      ...row(year, here.has(year) ? `/questions/${year}/` : undefined, questions),
      absent: count(cited.get(year) ?? 0),
      ...(notCollected && { notCollected: count(known.get(year) ?? 0) }),
      meetings: [...meetings].map((meeting) =>
        row(dayAndType(meeting), `/meetings/${meeting.key}/`, meeting.questions),
      ),
    };
  });
}

function countByYear(ids: readonly string[]): ReadonlyMap<string, number> {
  const years = Map.groupBy(ids, (id) => id.slice(0, 4));
  return new Map([...years].map(([year, all]) => [year, all.length]));
}

function notCollectedNote({ unnumbered }: KnownQuestions): string {
  const counts =
    '“Not collected” counts questions that web archives or the city’s site are known to have and this site does not.';
  if (unnumbered === 0) return counts;
  const pages = unnumbered === 1 ? 'page is' : 'pages are';
  return `${counts} ${count(unnumbered)} more ${pages} listed without a number and cannot be counted by year.`;
}

function row(text: string, path: string | undefined, questions: readonly Question[]): CoverageRow {
  const answered = questions.filter(({ status }) => status === 'answered').length;
  const counts = { questions: count(questions.length), answered: count(answered) };
  return { text, ...(path !== undefined && { href: link(path) }), ...counts };
}

function charts(archive: Archive): Chart[] {
  const cited = [...archive.citing]
    .flatMap(([id, citing]) => {
      const question = archive.byId.get(id);
      return question ? [{ question, value: citing.length }] : [];
    })
    .sort((a, b) => b.value - a.value || compareIds(a.question.id, b.question.id))
    .slice(0, 10);
  const citedName = (question: Question) => `${question.id} ${headingOf(question)}`;
  return [
    ...chart({
      id: 'by-year',
      caption: 'Questions by year of the reference',
      form: 'columns',
      of: 'Year',
      figures: questionsByYear(archive.questions),
      hrefs: new Map(archive.years.map(({ key }) => [key, link(`/questions/${key}/`)])),
    }),
    ...chart({
      id: 'by-group',
      caption: 'Questions by group, as printed',
      form: 'bars',
      of: 'Group',
      figures: archive.groups
        .map(({ name, questions }) => ({ label: name, value: questions.length }))
        .sort((a, b) => b.value - a.value),
      hrefs: new Map(archive.groups.map(({ key, name }) => [name, link(`/groups/${key}/`)])),
    }),
    ...chart({
      id: 'states',
      caption: `States of questions in the latest ${MEETINGS} meetings`,
      form: 'columns',
      of: 'Meeting',
      figures: archive.meetings.slice(-MEETINGS).flatMap(statesOf),
      hrefs: new Map(archive.meetings.map(({ key, date }) => [date, link(`/meetings/${key}/`)])),
    }),
    ...chart({
      id: 'time-to-answer',
      caption: 'Days from the meeting to the answer, where both dates are printed',
      form: 'columns',
      of: 'Days',
      figures: timesToAnswer(archive.questions),
    }),
    ...chart({
      id: 'most-cited',
      caption: 'Most cited questions',
      form: 'bars',
      of: 'Question',
      figures: cited.map(({ question, value }) => ({ label: citedName(question), value })),
      hrefs: new Map(
        cited.map(({ question }) => [citedName(question), link(questionPath(question.id))]),
      ),
    }),
  ];
}

const MEETINGS = 24;

function statesOf(meeting: Meeting): Figure[] {
  const states = Map.groupBy(meeting.questions, ({ status }) => status);
  return QUESTION_STATUSES.toReversed().map((status) => ({
    label: meeting.date,
    part: STATUS_NAMES[status],
    value: states.get(status)?.length ?? 0,
  }));
}

const STRETCHES: readonly (readonly [label: string, upTo: number])[] = [
  ['0', 0],
  ['1–7', 7],
  ['8–14', 14],
  ['15–28', 28],
  ['29–56', 56],
  ['57+', Infinity],
];

function timesToAnswer(questions: readonly Question[]): Figure[] {
  const days = questions.flatMap(({ date, answers = [] }) => {
    const answered = answers.at(-1)?.date;
    if (!date || !answered || answered < date) return [];
    return Math.round((Date.parse(answered) - Date.parse(date)) / 86_400_000);
  });
  if (days.length === 0) return [];
  return STRETCHES.map(([label, upTo], index) => {
    const from = STRETCHES[index - 1]?.[1] ?? -1;
    return { label, value: days.filter((day) => day > from && day <= upTo).length };
  });
}
