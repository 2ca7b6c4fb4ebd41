import { commonest, countNames } from './commonest.ts';
import { isQuestion, type EntryFacts, type Question } from '../record/entrySchema.ts';
import { meetingTypes } from './meetingTypes.ts';
import type { Office } from '../record/peopleSchema.ts';
import { compareIds } from '../record/reference.ts';
import { referenceIndexes } from './referenceIndexes.ts';
import type { Addresses, Archive, Gathering, Meeting } from './Archive.ts';

/** What was published of an archive that is new. */
const NOTHING: Addresses = { published: new Set(), moves: new Map() };

/** Indexes the facts of all entries. Linear in their number, but for sorting. */
export function buildArchive(
  entries: readonly EntryFacts[],
  offices: readonly Office[],
  answerDigests: ReadonlyMap<string, string> = new Map(),
  addresses = NOTHING,
): Archive {
  const questions = entries.filter(isQuestion).sort(byDateAndNumber);
  const withdrawn = entries
    .flatMap((entry) => (isQuestion(entry) ? [] : [entry]))
    .sort((a, b) => compareIds(a.id, b.id));
  const example = questions.find(({ date }) => date) ?? questions[0];
  const byId = new Map(questions.map((question) => [question.id, question]));
  const meetings = gatherMeetings(questions);
  const members = gather(questions, 'member', 'askedBy');
  const invented = questions.filter((question) => question.invented).length;
  return {
    questions,
    withdrawn,
    withdrawnById: new Map(withdrawn.map((one) => [one.id, one])),
    ...(example && { example: example.id }),
    byId,
    years: gatherYears(questions),
    meetings,
    meetingOf: new Map(meetings.flatMap((one) => one.questions.map(({ id }) => [id, one]))),
    neighbours: new Map(meetings.flatMap(neighboursIn)),
    members,
    groups: gather(questions, 'group', 'organisation'),
    memberBySlug: new Map(members.map((member) => [member.key, member])),
    supplementaries: gatherSupplementaries(questions),
    ...referenceIndexes(questions, byId, answerDigests),
    invented: invented === 0 ? 'none' : invented === questions.length ? 'all' : 'some',
    offices,
    ...addresses,
  };
}

function neighboursIn({ questions }: Meeting) {
  return questions.map(({ id }, index) => {
    const [previous, next] = [questions[index - 1], questions[index + 1]];
    return [id, { ...(previous && { previous }), ...(next && { next }) }] as const;
  });
}

function byDateAndNumber(a: Question, b: Question): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  return dateA < dateB ? -1 : dateA > dateB ? 1 : compareIds(a.id, b.id);
}

function gatherYears(questions: readonly Question[]): Gathering[] {
  const years = Map.groupBy(questions, ({ id }) => id.slice(0, 4));
  return [...years].sort(byKey).map(([key, list]) => ({ key, name: key, questions: list }));
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Gathers by a slug; the name is the form printed most often, the shorter one of equals. */
function gather(
  questions: readonly Question[],
  slug: 'member' | 'group',
  printed: 'askedBy' | 'organisation',
): Gathering[] {
  const gathered = Map.groupBy(questions, (question) => question[slug]);
  return [...gathered]
    .flatMap(([key, list]) => (key === undefined ? [] : [[key, list] as const]))
    .sort(byKey)
    .map(([key, list]) => ({
      key,
      name: commonest(countNames(list.map((one) => one[printed] ?? key))),
      questions: list,
    }));
}

function gatherSupplementaries(questions: readonly Question[]): Map<string, Question[]> {
  const supplementaries = new Map<string, Question[]>();
  for (const question of questions) {
    const parent = question.supplementaryTo;
    if (parent === undefined) continue;
    const siblings = supplementaries.get(parent);
    if (siblings) siblings.push(question);
    else supplementaries.set(parent, [question]);
  }
  for (const siblings of supplementaries.values()) siblings.sort(bySupplementaryNumber);
  return supplementaries;
}

function bySupplementaryNumber(a: Question, b: Question): number {
  return (a.supplementary ?? 0) - (b.supplementary ?? 0) || compareIds(a.id, b.id);
}

/** Meetings by their type and day; a question without a date is in none. */
function gatherMeetings(questions: readonly Question[]): Meeting[] {
  const types = meetingTypes(questions);
  const gathered = Map.groupBy(questions, ({ id, date }) => date && `${date} ${types.get(id)}`);
  return [...gathered].flatMap(([dayAndType, list]): Meeting[] => {
    const [first] = list;
    const type = first && types.get(first.id);
    if (!dayAndType || !first?.date || !type) return [];
    const name = commonest(countNames(list.flatMap(({ meeting }) => meeting ?? [])));
    const invented = list.every((question) => question.invented === true);
    const key = `${type}/${first.date}`;
    return [{ key, name, type, date: first.date, invented, questions: list }];
  });
}
