import fc from 'fast-check';
import type { Block, Body, Entry } from '../../record/Entry.ts';
import { QUESTION_STATUSES, type Attachment, type Question } from '../../record/entrySchema.ts';
import { LIST_MARKS } from '../../record/listMark.ts';
import { longDate } from '../../record/longDate.ts';
import { textsOf } from '../citesOf.ts';

/** One answer of an invented record. */
export interface InventedAnswer {
  readonly answeredBy?: string;
  /** Printed with the answer; ISO. */
  readonly date?: string;
  /** Printed in the words, with the written response; ISO. */
  readonly update?: string;
  readonly status: 'answered' | 'holding' | 'oral' | 'withdrawn-by-asker';
  /** Empty where it has files alone. */
  readonly blocks: readonly Block[];
  readonly attachments?: readonly Attachment[];
}

/** What a layout prints and what must come back: facts by the schema’s names, and the words. */
export interface InventedRecord {
  readonly facts: Pick<Question, 'id'> & Partial<Question>;
  readonly question: readonly Block[];
  readonly answers: readonly InventedAnswer[];
}

/** Records of one meeting, as they stand in one file. */
export type InventedFile = readonly InventedRecord[];

const PEOPLE = new Map([
  ['Asha Whitlock', 'asha-whitlock'],
  ['Niall O’Dowd', 'niall-odowd'],
  ["Peg O'Hare", 'peg-ohare'],
  ['Siân Prosser', 'sian-prosser'],
  ['Ines Cruz', 'ines-cruz'],
  ['Mary-Jane Poel', 'mary-jane-poel'],
  ['J. P. Harker', 'j-p-harker'],
]);
const GROUPS = new Map([
  ['Riverside Group', 'riverside-group'],
  ['City Independents', 'city-independents'],
  ['GLA Harbour Party (Co-operative)', 'gla-harbour-party-co-operative'],
]);
const ROLES = ['Commissioner, TfL', 'Deputy Mayor for Policing and Crime', 'Chair & Treasurer'];
const TITLES =
  'Ferries|Crystal Palace Park|Night buses (2)|Air quality: PM2.5|The Mayor’s diary|Question time|Old Oak Common|1976/77 budget|Whose £5 fare?|Meeting rooms & halls|Step-free access - phase 2'.split(
    '|',
  );
const REFERENCES: readonly (readonly [string, ...string[]])[] = [
  ['MQ 1961/3426', '1961/3426'],
  ['MQT1962/1050', '1962/1050'],
  ['0290/1963', '1963/0290'],
  ['1007 / 1964', '1964/1007'],
  ['MQ 3345 /1965', '1965/3345'],
  ['MQ 324 / 1966', '1966/0324'],
  ['questions 1967/0765, 1967/0766 and 1967/0767', '1967/0765', '1967/0766', '1967/0767'],
  ['MQ 1007 / 1968 (Oral)', '1968/1007'],
  ['1969/20936', '1969/20936'],
];
const OPENINGS =
  'Will|How many|The position is this:|Question by question,|Answer me:|Date and time:|Meeting people,|Further to|1.|i)|a.|Page|Written responses to|Officers are drafting|Asha Whitlock has|Please see|Note: see|Total pages of|Last updated figures:|References:|[* Answer amended on 9 November 1975]|`Quoted'.split(
    '|',
  );
const PIECES =
  'lamps|the river|£40,000|(see below)|“quoted”|it’s|4Can|[---]|--|–|\u2011\u2011|a*b*c|<b>bold</b>|website (, run by|available at|1968/69|99/3854924|15:1|Proposal 4E.14|06/09/1968|http://a.example/questions/1961/0101|SiÃ¢n|\u200b|Page 12|Question,|Answer|The Mayor:|and Asha Whitlock|Session date:|Asked Of:|• not an item|· nor this|1 http://a.example/b'.split(
    '|',
  );
// Limits, each of them known. A reference announced by `Question No:` in the text of a paper is taken
// for the number of the next question; a title `Answer for …` for the heading of an answer; a number
// such as 1971 for the year; a bare number with a name directly behind it, and words with which
// questions begin, for the next question; a name with two particles (`de la`) for none. And no layout can tell a paragraph that is a name, a label or a heading and
// nothing else from the real one, so each paragraph has an opening, a piece and an end; two lists
// or tables never stand beside each other, since nothing would part them.
const ENDS = ['.', '?', ' .', ' here:', ' indeed'];

const text = fc
  .tuple(
    fc.constantFrom(...OPENINGS),
    fc.array(fc.constantFrom(...PIECES, ...REFERENCES.map(([printed]) => printed)), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom(...ENDS),
  )
  .map(([opening, pieces, end]) => `${opening} ${pieces.join(' ')}${end}`);
const name = fc.constantFrom(...PEOPLE.keys());
const member = name.chain((one) =>
  fc.constantFrom(one, `Dr ${one}`, `${one} AM`, `${one} OBE AM`, `Sir ${one} KC`),
);
const withRole = fc.tuple(name, fc.constantFrom(...ROLES)).map(([one, role]) => `${one} (${role})`);
const withComma = fc
  .tuple(
    fc.constantFrom('', 'Dr ', 'Sir '),
    name,
    fc.constantFrom('', ' AM', ' QFSM', ' CBE'),
    fc.constantFrom(...ROLES),
  )
  .map(([title, one, honour, role]) => `${title}${one}${honour}, ${role}`);
const speaker = fc.oneof(
  fc
    .tuple(name, fc.constantFrom(' AM', ' OBE AM', ' (AM)', ' ()', ' MP (Deputy Mayor)'))
    .map(([one, end]) => one + end),
  withRole,
  fc.constantFrom('The Chair', 'The Mayor', 'The Deputy Mayor', '[Asha Whitlock (Chair)'),
);
const paragraph = text.map((words): Block => ({ type: 'paragraph', text: words }));
const turn = fc
  .tuple(speaker, text)
  .map(([who, words]): Block => ({ type: 'paragraph', speaker: who, text: words }));
const items = fc.array(text, { minLength: 1, maxLength: 3 });
const marked = fc.constantFrom({}, ...LIST_MARKS.map((mark) => ({ mark })));
const listAndMore = fc
  .tuple(marked, items, paragraph)
  .map(([mark, list, below]): Block[] => [{ type: 'list', ...mark, items: list }, below]);
const cell = fc.oneof(text, fc.constantFrom('', ...PIECES.filter((piece) => !piece.includes(':'))));
const tableAndMore = fc.tuple(fc.integer({ min: 1, max: 3 }), paragraph).chain(([more, below]) => {
  const row = fc
    .tuple(text, fc.array(cell, { minLength: more, maxLength: more }))
    .map(([first, others]) => [first, ...others]);
  return fc
    .array(row, { minLength: 2, maxLength: 3 })
    .map((rows): Block[] => [{ type: 'table', rows }, below]);
});
const some = fc.oneof(
  { weight: 3, arbitrary: paragraph.map((one) => [one]) },
  { weight: 2, arbitrary: turn.map((one) => [one]) },
  listAndMore,
  tableAndMore,
);
const words = fc
  .tuple(fc.oneof(paragraph, turn), fc.array(some, { maxLength: 3 }))
  .map(([first, more]): Block[] => [first, ...more.flat()]);

const day = fc
  .tuple(
    fc.integer({ min: 1970, max: 1979 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const HOLDING = [
  'Officers are drafting a response which will be sent shortly.',
  'Officers are drafting a response',
].map((words): Block => ({ type: 'paragraph', text: words }));
const holding = fc.constantFrom(...HOLDING);
const FILES_ALONE: InventedAnswer = { status: 'answered', blocks: [] };
const plain = words.map((blocks): InventedAnswer => ({ status: 'answered', blocks }));
const promised = holding.map((one): InventedAnswer => ({ status: 'holding', blocks: [one] }));
const updated = fc
  .tuple(
    holding,
    day,
    fc.constantFrom(
      'received on #',
      'received on #.',
      'received on # The lamps',
      'received on #. Lamps are lit.',
      'from the Mayor',
      'from the Mayor received #',
      'from the Mayor: We agree.',
      'from the Mayor received on #',
    ),
    words,
  )
  .map(([one, date, print, more]): InventedAnswer => {
    const line = `Written response ${print.replace('#', longDate(date))}`;
    const blocks = [one, { type: 'paragraph' as const, text: line }, ...more];
    return { status: 'answered', blocks, ...(print.includes('#') && { update: date }) };
  });
const stated = fc
  .constantFrom(
    ['oral', 'Oral response'] as const,
    ['oral', 'Oral Answer'] as const,
    ['oral', 'Oral response given'] as const,
    ['withdrawn-by-asker', 'Question Withdrawn'] as const,
  )
  .map(([status, text]): InventedAnswer => ({ status, blocks: [{ type: 'paragraph', text }] }));
const attachment = fc.record(
  {
    name: fc.constantFrom(
      'Plan.pdf',
      'Lamps: costs, 1968/69',
      '<b>a*b</b> http://a.example/c',
      'b',
    ),
    address: fc.constantFrom('https://a.example/plan.pdf', 'http://a.example/?b=c_d&e=*'),
  },
  { requiredKeys: ['address'] },
);
const attachments = fc.array(attachment, { minLength: 1, maxLength: 2 });
const withFiles = fc
  .tuple(fc.oneof(plain, promised, updated, fc.constant(FILES_ALONE)), attachments)
  .map(([one, files]): InventedAnswer => ({ ...one, attachments: files }));
const answer = fc
  .tuple(
    fc.oneof(plain, plain, promised, updated, stated, withFiles),
    fc.option(withRole, { nil: 'The Mayor' }),
    day,
  )
  .map(([one, answeredBy, date]) => ({ ...one, answeredBy, date }));

const TYPES: ReadonlyMap<string, 'mqt' | 'plenary'> = new Map([
  ['MQT', 'mqt'],
  ['Plenary', 'plenary'],
] as const);
const meeting = fc.tuple(fc.constantFrom('MQT', 'Plenary', 'Transport Committee'), day);
const record = fc.record({
  title: fc.constantFrom(...TITLES),
  follows: fc.option(fc.integer({ min: 1, max: 99 }), { freq: 4 }),
  asker: member,
  organisation: fc.option(fc.constantFrom(...GROUPS.keys())),
  askedOf: fc.oneof(
    fc.constant<string[]>(['The Mayor']),
    fc.uniqueArray(fc.oneof(withRole, withComma), {
      minLength: 1,
      maxLength: 3,
      selector: (one) => withPerson(one).person,
    }),
  ),
  category: fc.option(fc.constantFrom('Transport', 'Parks and gardens')),
  question: fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: fc.constant([]) }),
  answers: fc.array(answer, { maxLength: 2 }),
});

/** Any number of records of one meeting; one may be a supplementary of the first. */
export const inventedFile: fc.Arbitrary<InventedFile> = fc
  .tuple(
    meeting,
    fc.oneof(fc.integer({ min: 27, max: 1900 }), fc.integer({ min: 2100, max: 20936 })),
    fc.uniqueArray(record, { minLength: 1, maxLength: 3, selector: ({ title }) => title }),
  )
  .map(([[type, date], number, records]) =>
    records.map(({ title, follows, asker, organisation, askedOf, category, ...body }, index) => {
      const reference = `${date.slice(0, 4)}/${String(number + index).padStart(4, '0')}`;
      const isFurther = index > 0 && follows !== null;
      const own = isFurther ? (records[0]?.title ?? '') : title;
      return {
        ...body,
        facts: {
          id: isFurther ? `${reference}-s${follows}` : reference,
          reference,
          title: isFurther ? `${own} (Supplementary) [${follows}]` : own,
          kind: isFurther ? 'supplementary' : 'question',
          ...(isFurther && { supplementary: follows }),
          ...(isFurther && {
            supplementaryTo: `${date.slice(0, 4)}/${String(number).padStart(4, '0')}`,
          }),
          meeting: `${type} on ${date}`,
          meetingType: TYPES.get(type) ?? 'other',
          date,
          askedBy: asker,
          member: withPerson(asker).person,
          ...(organisation !== null && { organisation, group: GROUPS.get(organisation) }),
          askedOf,
          ...(category !== null && { category }),
        },
      };
    }),
  );

/** The entry that must come of a record, without its sources. */
export function entryOf({ facts, question, answers }: InventedRecord): Entry {
  const states = [...new Set(answers.map(({ status }) => status))];
  // Of an answer given aloud the record has no more than who gave it.
  const aloud = answers.filter(({ status, answeredBy }) => status === 'oral' && answeredBy);
  const written = answers.filter(({ status }) => status === 'answered' || status === 'holding');
  const given = written.length > 0 ? written : aloud;
  const body: Body = { question, answers: given.map(({ blocks }) => blocks) };
  const spoken = [question, ...body.answers].flat().flatMap((block) => speakerOf(block) ?? []);
  const names = new Set(spoken.map((as) => as.replace('[', '')));
  const speakers = [...names].map((as) => ({ as, ...withPerson(as) }));
  const cites = [...new Set([question, ...body.answers].flat().flatMap(citedIn))];
  const list = given.map(({ answeredBy, date, update, status, attachments: files }) => ({
    ...(answeredBy && { answeredBy, ...withPerson(answeredBy) }),
    ...((update ?? date) && { date: update ?? date }),
    status: status === 'withdrawn-by-asker' ? ('answered' as const) : status,
    ...(files && { attachments: [...files] }),
  }));
  return {
    facts: {
      kind: 'question',
      sources: [],
      ...facts,
      invented: true,
      status:
        QUESTION_STATUSES.findLast((one) => states.some((state) => state === one)) ?? 'unanswered',
      ...(list.length > 0 && { answers: list }),
      ...(speakers.length > 0 && { speakers }),
      ...(cites.length > 0 && { cites }),
    },
    body,
  };
}

/** The name before a colon that opens a paragraph, if one does. */
export function speakerOf(block: Block | undefined): string | undefined {
  return block?.type === 'paragraph' ? block.speaker : undefined;
}

function withPerson(printed: string): { person?: string } {
  const plainName = [...PEOPLE.keys()].find((one) => printed.includes(one));
  const person = plainName && PEOPLE.get(plainName);
  return person ? { person } : {};
}

function citedIn(block: Block): string[] {
  return textsOf(block).flatMap((one) =>
    REFERENCES.flatMap(([printed, ...ids]) =>
      placesOf(one, printed).map((index) => ({
        index,
        ids,
      })),
    )
      .sort((a, b) => a.index - b.index)
      .flatMap(({ ids }) => ids),
  );
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
