import { RECORD_KINDS, type LogLine } from '../../src/record/logLineSchema.ts';
import type { Office } from '../../src/record/peopleSchema.ts';
import { address, questionPath } from '../../src/archive/address.ts';
import type { Meeting } from '../../src/archive/Archive.ts';
import type { Membership, Named, Printed } from '../../src/archive/peopleIn.ts';
import { ANSWERS, PARTS_OF_QUESTIONS, QUESTIONS } from './questionTables.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { column, defineTable, type Column, type Table } from './Table.ts';

/*
 * Every column of the data, once: the header of a CSV file, the columns of SQL, the schema of Parquet and
 * the fields of the data package all come from here.
 */

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

const MEETINGS = defineTable<{ readonly meeting: Meeting; readonly siteUrl: string }>({
  name: 'meetings',
  description: 'Every meeting with the day that its records give.',
  primaryKey: ['key'],
  indexes: ['date'],
  ofAll: ({ meetings, siteUrl }) => meetings.map((meeting) => ({ meeting, siteUrl })),
  columns: {
    key: column('string', 'type and day, as in its address', ({ meeting }) => meeting.key),
    type: {
      ...column('string', 'of the meeting', ({ meeting }) => meeting.type),
      values: ['mqt', 'plenary', 'other'],
    },
    date: column('date', 'the day of the meeting', ({ meeting }) => meeting.date),
    name: {
      kind: 'string',
      description: 'the form of its name that is recorded most often, if any is',
      of: ({ meeting }) => meeting.name || undefined,
    },
    questions: column(
      'integer',
      'how many of its questions are here',
      ({ meeting }) => meeting.questions.length,
    ),
    address: column(
      'string',
      'the address of its page; its path where the site does not know its own',
      ({ meeting, siteUrl }) => address(siteUrl, `/meetings/${meeting.key}/`),
    ),
    invented: column(
      'boolean',
      'whether all of its questions are invented',
      ({ meeting }) => meeting.invented,
    ),
  },
});

const OFFICES = defineTable<Office>({
  name: 'offices',
  description:
    'Who held an office, and when: reviewed by hand, not taken from the records. By it an answer of “The Mayor” has a person.',
  primaryKey: ['office', 'from'],
  ofAll: ({ offices }) => offices,
  columns: {
    office: column('string', 'the office as recorded', ({ office }) => office),
    // No key: a holder may be named in no record.
    person: column('string', 'the slug of the holder', ({ person }) => person),
    name: column('string', 'the name of the holder', ({ name }) => name),
    from: column('date', 'the first day in office', ({ from }) => from),
    to: { kind: 'date', description: 'the last day in office', of: ({ to }) => to },
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
const CHANGES = defineTable<Change>({
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
export const TABLES: readonly Table[] = [
  ...[PEOPLE, MEMBERS, GROUPS, MEMBERSHIPS, OFFICES, MEETINGS, QUESTIONS, ANSWERS],
  ...[...PARTS_OF_QUESTIONS, WITHDRAWN, CHANGES],
];

/** The tables that are files of their own: an archive without a log has no changes to tell. */
export function tablesOf({ changes }: Pick<PublicArchive, 'changes'>): readonly Table[] {
  return changes.lines.length > 0 ? TABLES : TABLES.filter((table) => table !== CHANGES);
}

/** The table that a column refers to, with the column there. */
export function referredBy({
  references,
}: Column): { readonly table: string; readonly column: string } | undefined {
  const table = TABLES.find(({ name }) => name === references);
  const [first] = table?.columns ?? [];
  return table && first && { table: table.name, column: first.name };
}
