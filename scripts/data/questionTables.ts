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
import { plainText } from '../../src/record/plainText.ts';
import { sectionsToBody } from '../../src/record/sectionsToBody.ts';
import { address, questionPath } from '../../src/archive/address.ts';
import type { Meeting } from '../../src/archive/Archive.ts';
import { MEETING_KEY, MEETING_TYPE } from './questionDocumentSchema.ts';
import { column, defineTable, type Column } from './Table.ts';

/* The tables whose rows come from entries one by one. Facts have the names that they have in an entry. */

/** A row of the table of questions: an entry and its meeting. */
interface QuestionRow {
  readonly facts: Question;
  readonly body: Body;
  readonly meeting: Meeting | undefined;
  /** The public address of the site, or the empty string. */
  readonly siteUrl: string;
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

const INVENTED = 'whether the record was made up to demonstrate the software';
const TEXT =
  'Plain text: paragraphs apart by an empty line, speakers before a colon, items of lists after their mark (a hyphen, a bullet or a middle dot), tabs between the cells of tables.';

/** One row for each question. */
export const QUESTIONS = defineTable<QuestionRow>({
  name: 'questions',
  description:
    'One row for each question, with its words and the words of all its answers. Withdrawn ones are not among them.',
  primaryKey: ['id'],
  // What Datasette offers to count by is counted over an index, or not in time.
  indexes: [
    ...['date', 'member', 'group', 'meetingKey', 'meetingType'],
    ...['category', 'status', 'kind', 'answerer'],
  ],
  ofEntry: ({ facts, sections }, { meetingOf, siteUrl }) => [
    { facts, body: sectionsToBody(sections), meeting: meetingOf.get(facts.id), siteUrl },
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
      references: 'meetings',
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
    answeredBy: {
      kind: 'string',
      description: 'who gave the latest answer, as recorded',
      of: ({ facts }) => facts.answers?.at(-1)?.answeredBy,
    },
    answerer: {
      kind: 'string',
      description: 'who that is: by name, or by office on the day of the meeting',
      references: 'people',
      of: ({ facts }) => facts.answers?.at(-1)?.person,
    },
    cites: fact('cites', 'list'),
    questionText: {
      kind: 'string',
      description: `The words of the question. ${TEXT}`,
      of: ({ body }) => plainText(body.question),
    },
    answerText: {
      kind: 'string',
      description: `The words of all answers, oldest first; most questions have one. ${TEXT}`,
      repeats: 'answers',
      of: ({ body }) => plainText(body.answers.flat()),
    },
    path: {
      kind: 'string',
      description: 'the path of its page below the address of the site',
      required: true,
      of: ({ facts }) => questionPath(facts.id),
    },
    address: {
      kind: 'string',
      description: 'the address of its page; its path where the site does not know its own',
      required: true,
      of: ({ facts, siteUrl }) => address(siteUrl, questionPath(facts.id)),
    },
    officialAddress: {
      kind: 'string',
      description: 'the page that the record was taken from, where that is known',
      of: ({ facts }) => facts.sources.find(({ url }) => url !== undefined)?.url,
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

/** What a question has several of, besides answers: each a table of its own. */
export const PARTS_OF_QUESTIONS = [ATTACHMENTS, SPEAKERS, CITATIONS, SOURCES, CORRECTIONS];
