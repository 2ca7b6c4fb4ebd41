import type { Body } from '../../src/record/Entry.ts';
import {
  ANSWER_STATUSES,
  QUESTION_STATUSES,
  questionSchema,
  type QuestionAnswer,
  type Attachment,
  type Question,
} from '../../src/record/entrySchema.ts';
import type { Value } from '../../src/record/cellText.ts';
import { RECORD_KINDS, type LogLine } from '../../src/record/logLineSchema.ts';
import { plainText } from '../../src/record/plainText.ts';
import { sectionsToBody } from '../../src/record/sectionsToBody.ts';
import { questionPath } from '../../src/archive/address.ts';
import type { Meeting } from '../../src/archive/Archive.ts';
import type { Membership, Named, Printed } from '../../src/archive/peopleIn.ts';
import { MEETING_KEY, MEETING_TYPE } from './questionDocumentSchema.ts';
import { defineTable, type Column, type ColumnKind } from './Table.ts';

/*
 * Every column of the data, once: the header of a CSV file, the columns of SQL, the schema of Parquet and
 * the fields of the data package all come from here. Facts have the names that they have in an entry.
 */

/** A row of the table of questions: an entry and its meeting. */
interface QuestionRow {
  readonly facts: Question;
  readonly body: Body;
  readonly meeting: Meeting | undefined;
}

type FactName = keyof typeof questionSchema.shape;
type Scalar = 'string' | 'integer' | 'date' | 'list';

/** A column that holds a fact as it is; what it means is what the schema of an entry says. */
function fact<K extends FactName>(
  key: K,
  kind: Question[K] extends Value ? Scalar : never,
  more: Partial<Pick<Column, 'required' | 'values' | 'references'>> = {},
) {
  return {
    kind,
    description: questionSchema.shape[key].description ?? '',
    ...more,
    of: ({ facts }: QuestionRow): Value => valueOf(facts[key]),
  };
}

function valueOf(value: Question[FactName]): Value {
  return typeof value === 'object' ? value.filter((one) => typeof one === 'string') : value;
}

const INVENTED = 'whether the record was made up to show the software';
const TEXT =
  'Plain text: paragraphs apart by an empty line, speakers before a colon, items of lists after their mark (a hyphen, a bullet or a middle dot), tabs between the cells of tables.';

/** One row for each question. */
export const QUESTIONS = defineTable<QuestionRow>({
  name: 'questions',
  description:
    'One row for each question, with its words and the words of all its answers. Withdrawn ones are not among them.',
  primaryKey: ['id'],
  indexes: ['date', 'member', 'group', 'meetingKey'],
  ofEntry: ({ facts, sections }, { meetingOf }) => [
    { facts, body: sectionsToBody(sections), meeting: meetingOf.get(facts.id) },
  ],
  columns: {
    id: fact('id', 'string', { required: true }),
    reference: fact('reference', 'string'),
    title: fact('title', 'string'),
    kind: fact('kind', 'string', { required: true, values: ['question', 'supplementary'] }),
    invented: {
      kind: 'boolean',
      description: INVENTED,
      required: true,
      of: ({ facts }) => facts.invented ?? false,
    },
    supplementary: fact('supplementary', 'integer'),
    supplementaryTo: fact('supplementaryTo', 'string'),
    meeting: fact('meeting', 'string'),
    meetingType: {
      kind: 'string',
      description: MEETING_TYPE,
      values: ['mqt', 'plenary', 'other'],
      of: ({ facts, meeting }) => meeting?.type ?? facts.meetingType,
    },
    meetingKey: {
      kind: 'string',
      description: MEETING_KEY,
      of: ({ meeting }) => meeting?.key,
    },
    session: fact('session', 'string'),
    date: fact('date', 'date'),
    askedBy: fact('askedBy', 'string'),
    member: fact('member', 'string', { references: 'members' }),
    organisation: fact('organisation', 'string'),
    group: fact('group', 'string', { references: 'groups' }),
    askedOf: fact('askedOf', 'list'),
    category: fact('category', 'string'),
    status: fact('status', 'string', { required: true, values: QUESTION_STATUSES }),
    cites: fact('cites', 'list'),
    questionText: {
      kind: 'string',
      description: `The words of the question. ${TEXT}`,
      of: ({ body }) => plainText(body.question),
    },
    answerText: {
      kind: 'string',
      description: `The words of all answers, oldest first; most questions have one. ${TEXT}`,
      of: ({ body }) => plainText(body.answers.flat()),
    },
    path: {
      kind: 'string',
      description: 'the path of its page below the address of the site',
      required: true,
      of: ({ facts }) => questionPath(facts.id),
    },
    corrected: {
      kind: 'list',
      description:
        'the columns that this site corrected; what the record has, and why, is in questions.ndjson',
      of: ({ facts }) => facts.corrected?.map(({ key }) => key),
    },
  },
});

/** Something that a question has several of, with its place among them. */
interface Item<T> {
  readonly facts: Question;
  readonly number: number;
  readonly item: T;
}

function items<T>(facts: Question, list: readonly T[] = []): Item<T>[] {
  return list.map((item, index) => ({ facts, number: index + 1, item }));
}

/** The columns that say of which question a row is, and its place there. */
function placeColumns(order: string) {
  return {
    question: {
      kind: 'string' as const,
      description: 'the id of the question',
      required: true,
      references: 'questions',
      of: ({ facts }: Item<unknown>) => facts.id,
    },
    number: {
      kind: 'integer' as const,
      description: `place among those of the question, from 1: ${order}`,
      required: true,
      of: ({ number }: Item<unknown>) => number,
    },
  };
}

const PLACE = ['question', 'number'];

interface AnswerItem {
  readonly answer: QuestionAnswer;
  readonly text: string | undefined;
}

/** One row for each answer. */
export const ANSWERS = defineTable<Item<AnswerItem>>({
  name: 'answers',
  description: 'One row for each answer of each question, holding answers included.',
  primaryKey: PLACE,
  indexes: ['person', 'date'],
  ofEntry: ({ facts, sections }) => {
    const { answers } = sectionsToBody(sections);
    return items(
      facts,
      facts.answers?.map((answer, index) => ({ answer, text: plainText(answers[index] ?? []) })),
    );
  },
  columns: {
    ...placeColumns('oldest first'),
    invented: {
      kind: 'boolean',
      description: INVENTED,
      required: true,
      of: ({ facts }) => facts.invented ?? false,
    },
    answeredBy: {
      kind: 'string',
      description: 'as printed after `Answered By:` or as the first speaker',
      of: ({ item }) => item.answer.answeredBy,
    },
    person: {
      kind: 'string',
      description: 'who that is: by name, or by office on the day of the meeting',
      references: 'people',
      of: ({ item }) => item.answer.person,
    },
    date: {
      kind: 'date',
      description: 'as printed with the answer, or with the update of a holding line',
      of: ({ item }) => item.answer.date,
    },
    status: {
      kind: 'string',
      description: '`holding`: only promises an answer; `oral`: given aloud, and not in the record',
      required: true,
      values: ANSWER_STATUSES,
      of: ({ item }) => item.answer.status,
    },
    source: {
      kind: 'integer',
      description: 'number of its source among those of the question',
      required: true,
      of: ({ item }) => item.answer.source ?? 1,
    },
    text: {
      kind: 'string',
      description: `The words of the answer. ${TEXT}`,
      of: ({ item }) => item.text,
    },
    attachments: {
      kind: 'list',
      description:
        'files that the source links with the answer: the name of each as printed, if it has one, and its address behind a space',
      of: ({ item }) =>
        item.answer.attachments?.map(({ name, address }) =>
          [name, address].filter(Boolean).join(' '),
        ),
    },
  },
});

interface AnswerFile {
  readonly answer: number;
  readonly attachment: Attachment;
}

const ATTACHMENTS = defineTable<Item<AnswerFile>>({
  name: 'attachments',
  description: 'Files that the sources link with answers. They are not part of this data.',
  primaryKey: PLACE,
  ofEntry: ({ facts }) =>
    items(
      facts,
      facts.answers?.flatMap(({ attachments = [] }, index) =>
        attachments.map((attachment) => ({ answer: index + 1, attachment })),
      ),
    ),
  columns: {
    ...placeColumns('in the order of the answers'),
    answer: column(
      'integer',
      'number of its answer among those of the question',
      ({ item }) => item.answer,
    ),
    name: {
      kind: 'string',
      description: 'as printed; absent where only the address is',
      of: ({ item }) => item.attachment.name,
    },
    address: column(
      'string',
      'where the source has the file, as printed',
      ({ item }) => item.attachment.address,
    ),
  },
});

type Speaker = NonNullable<Question['speakers']>[number];

const SPEAKERS = defineTable<Item<Speaker>>({
  name: 'speakers',
  description: 'Who speaks in the text of a question, as printed.',
  primaryKey: PLACE,
  indexes: ['person'],
  ofEntry: ({ facts }) => items(facts, facts.speakers),
  columns: {
    ...placeColumns('in the order of their first turn'),
    printed: {
      kind: 'string',
      description: 'as printed before the colon',
      required: true,
      of: ({ item }) => item.as,
    },
    person: {
      kind: 'string',
      description: 'who that is, where the words name a person or office',
      references: 'people',
      of: ({ item }) => item.person,
    },
  },
});

interface Citing {
  readonly cited: string;
  readonly held: boolean;
}

const CITATIONS = defineTable<Item<Citing>>({
  name: 'citations',
  description: 'Which question cites which in its text.',
  primaryKey: PLACE,
  indexes: ['cited'],
  ofEntry: ({ facts }, { byId }) =>
    items(
      facts,
      facts.cites?.map((cited) => ({ cited, held: byId.has(cited) })),
    ),
  columns: {
    ...placeColumns('in the order of the text'),
    cited: {
      kind: 'string',
      description: 'the id of the cited question',
      required: true,
      of: ({ item }) => item.cited,
    },
    held: {
      kind: 'boolean',
      description: 'whether that question is in the table of questions',
      required: true,
      of: ({ item }) => item.held,
    },
  },
});

/** The columns that say where a record stands. */
function evidenceColumns() {
  const of =
    <T>(take: (item: Evidence) => T) =>
    ({ item }: Item<Evidence>) =>
      take(item);
  return {
    file: column(
      'string',
      'the file of raw text',
      of(({ file }) => file),
    ),
    firstLine: column(
      'integer',
      'its first non-blank line there, from 1',
      of(({ lines }) => lines[0]),
    ),
    lastLine: column(
      'integer',
      'its last non-blank line there',
      of(({ lines }) => lines[1]),
    ),
    sha256: column(
      'string',
      'of those lines joined by a line feed',
      of(({ sha256 }) => sha256),
    ),
  };
}

function column<R>(kind: ColumnKind, description: string, of: (record: R) => Value) {
  return { kind, description, required: true, of };
}

interface Evidence {
  readonly file: string;
  readonly lines: readonly [number, number];
  readonly sha256: string;
}

const SOURCES = defineTable<Item<Question['sources'][number]>>({
  name: 'sources',
  description: 'Where the record of a question stands; the first holds the question.',
  primaryKey: PLACE,
  ofEntry: ({ facts }) => items(facts, facts.sources),
  columns: {
    ...placeColumns('as in the entry'),
    ...evidenceColumns(),
    url: {
      kind: 'string',
      description: 'the page that the text was taken from, where known',
      of: ({ item }) => item.url,
    },
  },
});

const CORRECTIONS = defineTable<Item<NonNullable<Question['history']>[number]>>({
  name: 'corrections',
  description: 'Earlier readings of a record that a later one replaced.',
  primaryKey: PLACE,
  ofEntry: ({ facts }) => items(facts, facts.history),
  columns: {
    ...placeColumns('oldest first'),
    date: column('date', 'of the later reading', ({ item }) => item.date),
    ...evidenceColumns(),
  },
});

/** What is known of whatever questions print. */
function printedColumns() {
  return {
    questions: column<Printed>('integer', 'how many questions print it', (one) => one.questions),
    firstDate: {
      kind: 'date' as const,
      description: 'day of the first of them',
      of: ({ firstDate }: Printed) => firstDate,
    },
    lastDate: {
      kind: 'date' as const,
      description: 'day of the last of them',
      of: ({ lastDate }: Printed) => lastDate,
    },
    invented: column<Printed>('boolean', 'whether all of them are invented', (one) => one.invented),
  };
}

function namedColumns() {
  return {
    slug: column<Named>('string', 'the name as a part of addresses', ({ slug }) => slug),
    name: column<Named>('string', 'the form that is printed most often', ({ name }) => name),
    otherNames: {
      kind: 'list' as const,
      description: 'other printed forms',
      of: ({ otherNames }: Named) => (otherNames.length > 0 ? otherNames : undefined),
    },
    ...printedColumns(),
  };
}

const PEOPLE = defineTable<Named>({
  name: 'people',
  description: 'Everyone whom the records name: who asked, answered or spoke.',
  primaryKey: ['slug'],
  ofAll: ({ people }) => people.people,
  columns: namedColumns(),
});

const MEMBERS = defineTable<Named>({
  name: 'members',
  description: 'Everyone who asked a question.',
  primaryKey: ['slug'],
  ofAll: ({ people }) => people.members,
  columns: namedColumns(),
});

const GROUPS = defineTable<Named>({
  name: 'groups',
  description: 'The party groups of those who asked, printed as organisation.',
  primaryKey: ['slug'],
  ofAll: ({ people }) => people.groups,
  columns: namedColumns(),
});

const MEMBERSHIPS = defineTable<Membership>({
  name: 'memberships',
  description: 'Which member is printed with which group, and when first and last.',
  primaryKey: ['member', 'group'],
  indexes: ['group'],
  ofAll: ({ people }) => people.memberships,
  columns: {
    member: {
      ...column('string', 'the slug of the member', ({ member }) => member),
      references: 'members',
    },
    group: {
      ...column('string', 'the slug of the group', ({ group }) => group),
      references: 'groups',
    },
    ...printedColumns(),
  },
});

/** Of records that were taken down, what is left. */
const WITHDRAWN = defineTable<{
  id: string;
  date: string | undefined;
  on: string;
  reason: string;
}>({
  name: 'withdrawn',
  description: 'Records that were taken down: their words are nowhere in this data.',
  primaryKey: ['id'],
  ofAll: ({ withdrawn }) =>
    withdrawn.map(({ id, date, withdrawn: { date: on, reason } }) => ({ id, date, on, reason })),
  columns: {
    id: column('string', 'the id of the question; its page stays', ({ id }) => id),
    date: { kind: 'date', description: 'of the meeting, where known', of: ({ date }) => date },
    withdrawn: column('date', 'of the withdrawal', ({ on }) => on),
    reason: column('string', 'why it was taken down', ({ reason }) => reason),
  },
});

interface Change {
  readonly number: number;
  readonly line: LogLine;
}

/** What happened here to records and addresses, and when. */
export const CHANGES = defineTable<Change>({
  name: 'changes',
  description:
    'One row for each line of the log: what was published here for the first time, answered, corrected, withdrawn, restored or moved, and when.',
  primaryKey: ['number'],
  indexes: ['date', 'question'],
  ofAll: ({ changes }) => changes.lines.map(({ line }, index) => ({ number: index + 1, line })),
  columns: {
    number: column('integer', 'number of the line, from 1', ({ number }) => number),
    date: column('date', 'the day on which the log was told of it', ({ line }) => line.date),
    kind: {
      ...column('string', 'what happened; `known`: published before the log began', kindOf),
      values: [...RECORD_KINDS, 'page', 'moved'],
    },
    question: {
      kind: 'string',
      description: 'the id of the question, where it is of one; it may be withdrawn or have moved',
      of: ({ line }) => ('id' in line ? line.id : undefined),
    },
    path: column('string', 'the path of its page below the address of the site', ({ line }) =>
      'id' in line ? questionPath(line.id) : line.path,
    ),
    movedTo: {
      kind: 'string',
      description: 'the path that it leads to, where it has moved',
      of: ({ line }) => ('id' in line ? undefined : line.to),
    },
    status: {
      kind: 'string',
      description: 'the state of the question from then on',
      of: ({ line }) => ('id' in line ? line.status : undefined),
    },
    words: {
      kind: 'string',
      description: 'the SHA-256 of its words from then on, as the log has it',
      of: ({ line }) => ('id' in line ? line.words : undefined),
    },
  },
});

function kindOf({ line }: Change): string {
  return line.kind;
}

/** All tables; each stands behind those that it refers to. */
export const TABLES = [
  ...[PEOPLE, MEMBERS, GROUPS, MEMBERSHIPS, QUESTIONS, ANSWERS, ATTACHMENTS],
  ...[SPEAKERS, CITATIONS, SOURCES, CORRECTIONS, WITHDRAWN, CHANGES],
];

/** Those that are files of their own. */
export const CSV_TABLES = [QUESTIONS, ANSWERS, WITHDRAWN];
