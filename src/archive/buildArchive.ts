import { commonestName, countNames } from './nameCounts.ts';
import { isQuestion, type EntryFacts, type Question } from '../record/entrySchema.ts';
import { hasPage } from './hasPage.ts';
import { meetingTypes } from './meetingTypes.ts';
import type { Office } from '../record/peopleSchema.ts';
import { personSlug } from '../record/personSlug.ts';
import { compareIds } from '../record/reference.ts';
import { slug } from '../record/slug.ts';
import { referenceIndexes } from './referenceIndexes.ts';
import { absentYears } from './absentYears.ts';
import type { Addresses, Archive, Elsewhere, Gathering, Meeting } from './Archive.ts';

/** What is told beside the entries of an archive that is new. */
const NOTHING: Addresses & Elsewhere = {
  ...{ published: new Set(), moves: new Map(), versions: new Map() },
  refused: [],
};

/** Indexes the facts of all entries. Linear in their number, but for sorting. */
export function buildArchive(
  entries: readonly EntryFacts[],
  offices: readonly Office[],
  answerDigests: ReadonlyMap<string, string> = new Map(),
  beside: Partial<Addresses & Elsewhere> = {},
): Archive {
  const questions = entries.filter(isQuestion).sort(byDateAndNumber);
  const withdrawn = entries
    .flatMap((entry) => (isQuestion(entry) ? [] : [entry]))
    .sort((a, b) => compareIds(a.id, b.id));
  const example = questions.find(({ date }) => date) ?? questions[0];
  const byId = new Map(questions.map((question) => [question.id, question]));
  const withdrawnById = new Map(withdrawn.map((one) => [one.id, one]));
  const isHere = (id: string) => hasPage({ byId, withdrawnById }, id);
  const references = referenceIndexes(questions, byId, answerDigests);
  const meetings = gatherMeetings(questions);
  const members = gather(questions, ({ member, askedBy }) => named(member, askedBy));
  const answerers = gather(questions, answerersBy(offices));
  const groups = gather(questions, ({ group, organisation }) => named(group, organisation));
  const categories = gather(questions, ({ category = '' }) => named(slug(category), category));
  const told = { ...NOTHING, ...beside };
  const invented = questions.filter((question) => question.invented).length;
  return {
    questions,
    withdrawn,
    withdrawnById,
    ...(example && { example: example.id }),
    byId,
    years: gatherYears(questions),
    absent: absentYears(references.citing, beside.known?.ids ?? [], isHere),
    meetings,
    meetingOf: new Map(meetings.flatMap((one) => one.questions.map(({ id }) => [id, one]))),
    neighbours: new Map(meetings.flatMap(neighboursIn)),
    members,
    groups,
    categories,
    answerers,
    memberBySlug: bySlug(members),
    answererBySlug: bySlug(answerers),
    groupBySlug: bySlug(groups),
    categoryBySlug: bySlug(categories),
    supplementaries: gatherSupplementaries(questions),
    ...references,
    invented: invented === 0 ? 'none' : invented === questions.length ? 'all' : 'some',
    offices,
    ...told,
    // What was taken down has none, whatever stands in the folder.
    versions: new Map([...told.versions].filter(([id]) => byId.has(id))),
  };
}

function bySlug(lists: readonly Gathering[]): Map<string, Gathering> {
  return new Map(lists.map((list) => [list.key, list]));
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
  return [...years].sort(byKey).map(([key, list]) => gathering(key, key, list));
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Under what a question stands in a list, and what it prints for that. */
type Printed = readonly (readonly [slug: string, printed: string])[];

function named(slug: string | undefined, printed: string | undefined): Printed {
  return slug ? [[slug, printed ?? slug]] : [];
}

/** Whoever answered a question. An office (`The Mayor`) is no name of its holder: the reviewed one is. */
function answerersBy(offices: readonly Office[]): (question: Question) => Printed {
  const holders = new Map(offices.toReversed().map(({ person, name }) => [person, name]));
  return ({ answers = [] }) => {
    const persons = answers.flatMap(({ person, answeredBy = '' }) => {
      const isName = personSlug(answeredBy) !== undefined;
      return named(person, isName ? answeredBy : person && holders.get(person));
    });
    return [...new Map(persons)];
  };
}

/** Gathers by slugs, in their order; the name is the form printed most often, the shorter one of equals. */
function gather(
  questions: readonly Question[],
  printedIn: (question: Question) => Printed,
): Gathering[] {
  const mentions = questions.flatMap((question) =>
    printedIn(question).map(([key, printed]) => ({ key, printed, question })),
  );
  return [...Map.groupBy(mentions, ({ key }) => key)].sort(byKey).map(([key, list]) => {
    const name = commonestName(countNames(list.map(({ printed }) => printed)));
    return gathering(
      key,
      name,
      list.map(({ question }) => question),
    );
  });
}

function gathering(key: string, name: string, questions: readonly Question[]): Gathering {
  const years = countNames(questions.map(({ id }) => id.slice(0, 4)));
  return { key, name, questions, byYear: new Map([...years].sort(byKey)) };
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
    const name = commonestName(countNames(list.flatMap(({ meeting }) => meeting ?? [])));
    const invented = list.every((question) => question.invented === true);
    const key = `${type}/${first.date}`;
    return [{ ...gathering(key, name, list), type, date: first.date, invented }];
  });
}
