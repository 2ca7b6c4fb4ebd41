import type { Archive, Meeting } from '../archive/Archive.ts';
import { questionPath } from '../archive/address.ts';
import { QUESTION_STATUSES, type Question } from '../record/entrySchema.ts';
import { headingOf } from '../record/headingOf.ts';
import { compareIds } from '../record/reference.ts';
import { counted, meetingName, STATUS_NAMES } from '../record/wording.ts';
import type { Figure } from '../picture/stacks.ts';
import { link } from './address.ts';
import { chart, CHARTS_FROM, questionsByYear, type Chart } from './chart.ts';

/** How many bars lie below one another: more of them make a page tall. */
const BARS = 10;
const MEETINGS = 24;

/** The charts of the coverage page; none under so many records that words say as much. */
export function coverageCharts(archive: Archive): Chart[] {
  if (archive.questions.length < CHARTS_FROM) return [];
  const meetings = archive.meetings.slice(-MEETINGS);
  return [
    ...chart({
      id: 'by-year',
      caption: 'Questions by year',
      form: 'columns',
      of: 'Year',
      figures: questionsByYear(archive.questions),
      hrefs: new Map(archive.years.map(({ key }) => [key, link(`/questions/${key}/`)])),
    }),
    ...groupsChart(archive),
    ...chart({
      id: 'states',
      caption: `Status of questions from the last ${meetings.length} meetings`,
      form: 'columns',
      of: 'Meeting',
      figures: statesOf(meetings),
      hrefs: new Map(meetings.map((one) => [labelOf(one), link(`/meetings/${one.key}/`)])),
    }),
    ...chart({
      id: 'time-to-answer',
      caption: 'Days from meeting to answer, where both dates are known',
      form: 'columns',
      of: 'Days',
      figures: timesToAnswer(archive.questions),
    }),
    ...citedChart(archive),
  ];
}

function groupsChart({ groups }: Archive): Chart[] {
  const largest = groups.toSorted((a, b) => b.questions.length - a.questions.length).slice(0, BARS);
  const isCut = groups.length > BARS;
  return chart({
    id: 'by-group',
    caption: isCut
      ? `The ${BARS} groups with the most questions`
      : 'Questions by group, as recorded',
    form: 'bars',
    of: 'Group',
    figures: largest.map(({ name, questions }) => ({ label: name, value: questions.length })),
    hrefs: new Map(largest.map(({ key, name }) => [name, link(`/groups/${key}/`)])),
    onward: isCut
      ? { text: `All ${counted(groups.length, 'group')}`, href: link('/groups/') }
      : undefined,
  });
}

function citedChart({ citing, byId }: Archive): Chart[] {
  const cited = [...citing]
    .flatMap(([id, { length: value }]) => {
      const question = byId.get(id);
      return question ? [{ id, label: `${id} ${headingOf(question)}`, value }] : [];
    })
    .sort((a, b) => b.value - a.value || compareIds(a.id, b.id))
    .slice(0, BARS);
  return chart({
    id: 'most-cited',
    caption: 'Most cited questions',
    form: 'bars',
    of: 'Question',
    figures: cited,
    hrefs: new Map(cited.map(({ id, label }) => [label, link(questionPath(id))])),
  });
}

/** What the questions of each meeting have become: what none of them has is no part. */
function statesOf(meetings: readonly Meeting[]): Figure[] {
  const found = new Set(meetings.flatMap(({ questions }) => questions.map(({ status }) => status)));
  const parts = QUESTION_STATUSES.toReversed().filter((status) => found.has(status));
  return meetings.flatMap((meeting) => {
    const states = Map.groupBy(meeting.questions, ({ status }) => status);
    return parts.map((status) => ({
      label: labelOf(meeting),
      part: STATUS_NAMES[status],
      value: states.get(status)?.length ?? 0,
    }));
  });
}

/** Its day, and what it was if not the usual one: two of a day are two bars. */
function labelOf(meeting: Meeting): string {
  const { type, date } = meeting;
  return type === 'mqt' ? date : `${date}, ${meetingName(meeting)}`;
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
