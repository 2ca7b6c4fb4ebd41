import type { Block } from '../../record/Entry.ts';
import { longDate } from '../../record/longDate.ts';
import { speakerOf, type InventedFile, type InventedRecord } from './inventRecord.ts';

/** What real texts do now so, now otherwise, without meaning anything by it. */
export interface Noise {
  /** After a label’s colon. */
  readonly after: string;
  readonly bullet: string;
  /** Paragraphs stand directly below each other. */
  readonly tight: boolean;
  /** `Answer for …` stands twice; an empty `Supplementary Questions:` is printed. */
  readonly twice: boolean;
  /** Site chrome, or the lines above a paper. */
  readonly chrome: boolean;
  readonly furniture: string;
}

/** One layout: what of a record it can carry, and how it prints it. An empty line is one or more. */
export interface PrintedLayout {
  readonly name: string;
  /** The file’s records as this layout has them: what it does not print is gone. */
  carries(file: InventedFile): InventedFile;
  print(file: InventedFile, noise: Noise): string[];
  readonly fileName?: (record: InventedRecord) => string;
}

type Label = (name: string) => string;

const labelled: PrintedLayout = {
  name: 'A, full labels',
  carries: (file) => file.map(latest),
  print: (file, noise) =>
    file.flatMap((record) => {
      const { facts, question, answers } = record;
      const label: Label = (name) => `${name}:${noise.after}`;
      return [
        ...['', facts.title ?? '', '', label('Meeting'), facts.meeting ?? ''],
        ...[label('Session date'), american(facts.date)],
        ...[label('Reference'), facts.reference ?? '', label('Question By'), facts.askedBy ?? ''],
        ...(facts.organisation ? [label('Organisation'), facts.organisation] : []),
        ...[label('Asked Of'), ...(facts.askedOf ?? [])],
        ...(facts.category ? [label('Category'), facts.category] : []),
        ...(noise.twice && !facts.category ? [label('Category')] : []),
        ...['', 'Question', '', ...lines(question, noise)],
        ...(answers.length > 0 ? ['', 'Answer'] : []),
        ...answered(record, noise),
      ];
    }),
};

const stripped: PrintedLayout = {
  name: 'B, labels stripped',
  // The text has no number: a file of several pages tells of none which it is.
  carries: (file) =>
    file.slice(-1).map((record) => {
      const { reference, category, supplementaryTo, ...facts } = record.facts;
      const number = facts.id.replace(/-.*/, '');
      const own = facts.supplementary ? { id: `${number}-0` } : { id: number, reference: number };
      return latest({ ...record, facts: { ...facts, ...own } });
    }),
  fileName: ({ facts }) => facts.id.replace('/', '-'),
  print: (file, noise) =>
    file.flatMap((record) => {
      const { facts, question } = record;
      const label: Label = (name) => `${name}:${noise.after}`;
      const titled = facts.meeting !== undefined;
      return [
        ...(titled ? ['', facts.title ?? '', '', facts.meeting] : []),
        ...[label('Session date'), american(facts.date)],
        ...[label('Question By'), facts.askedBy ?? ''],
        ...(facts.organisation ? [facts.organisation] : []),
        ...[label('Asked Of'), ...(facts.askedOf ?? []), '', '', ...lines(question, noise), ''],
        ...(noise.twice
          ? [label(facts.supplementary ? 'Supplementary To' : 'Supplementary Questions'), '']
          : []),
        ...(record.answers.length === 0 && !titled ? [`Answer for ${facts.title ?? ''}`] : []),
        ...answered(record, noise),
      ];
    }),
};

const bare: PrintedLayout = {
  ...stripped,
  name: 'B without title, meeting and group',
  carries: (file) =>
    stripped.carries(file).map((record) => {
      const { meeting, meetingType, organisation, group, ...facts } = record.facts;
      return { ...record, facts };
    }),
};

const newer: PrintedLayout = {
  name: 'C, newer page',
  carries: (file) =>
    file.map((record) => {
      const { meeting = '', date = '' } = record.facts;
      const printed = meeting.replace(date, longDate(date).replace(/^\d /, '0$&'));
      const session = `${meeting.replace(date, slashed(date))} between 10:00 and 13:00`;
      const { askedOf = [] } = record.facts;
      const answers = record.answers.slice(-1).map(({ answeredBy, ...one }) => {
        // No `Answered By`: whoever speaks first, else the one who was asked.
        const only = askedOf.length === 1 ? askedOf[0] : undefined;
        const first = speakerOf(one.blocks[0]) ?? only;
        const by = first ?? one.blocks.flatMap((block) => speakerOf(block) ?? [])[0];
        return { ...one, ...(by && { answeredBy: by }) };
      });
      return { ...record, facts: { ...record.facts, meeting: printed, session }, answers };
    }),
  print: (file, noise) =>
    file.flatMap(({ facts, question, answers }) => {
      const label = (name: string, value = '') => `${name}:${noise.after || ' '}${value}`;
      const parent = `/questions/${facts.supplementaryTo ?? ''}`;
      const chrome = ['Skip to content', 'Mayor of London logo London Assembly logo', 'Home'];
      return [
        ...(noise.chrome ? ['', ...chrome, 'London Assembly', ''] : ['']),
        ...[facts.title ?? '', '', ...(noise.chrome ? ['Label Content'] : [])],
        ...[label('Meeting', facts.meeting), label('Session name', facts.session)],
        ...[label('Reference', facts.reference), label('Question by', facts.askedBy)],
        ...(facts.organisation ? [label('Organisation', facts.organisation)] : []),
        label('Asked of', facts.askedOf?.join(noise.twice ? ' & ' : ' and ')),
        ...(facts.category ? [label('Category', facts.category)] : []),
        ...(facts.supplementaryTo ? [label('Supplementary to', parent)] : []),
        ...(noise.twice && !facts.supplementary ? [label('Supplementary Questions')] : []),
        ...['', 'Question', '', facts.title ?? '', '', ...lines(question, noise)],
        ...answers.flatMap(({ date = '', blocks }) => [
          ...['', 'Answer', '', label('Date', `${weekday(date)} ${longDate(date)}`), ''],
          ...lines(blocks, noise),
        ]),
      ];
    }),
};

const old: PrintedLayout = {
  name: 'D, old site',
  carries: (file) =>
    file.map((record) => {
      const { meeting, meetingType, organisation, group, askedOf, category, ...facts } =
        record.facts;
      return latest({ ...record, facts });
    }),
  print: (file, noise) =>
    file.flatMap(({ facts, question, answers }) => {
      const [year = '', number = ''] = (facts.reference ?? '').split('/');
      const stray = noise.twice ? ['', 'Main question', '', facts.askedBy ?? ''] : [];
      return [
        ...['', 'Mayor answers to London', '', facts.title ?? ''],
        ...['', `Question number${number}/${year}`, `Meeting date${slashed(facts.date)}`],
        ...['', `Question by ${facts.askedBy ?? ''}`, '', ...lines(question, noise)],
        ...answers.flatMap(({ answeredBy = '', blocks }) => [
          ...['', `Answer by ${answeredBy}`, '', ...lines(blocks, noise)],
        ]),
        ...stray,
      ];
    }),
};

/** A record of a paper, whose heading tells the meeting; committees are no meeting that it names. */
function ofPaper(record: InventedRecord, name: (type: string, date: string) => string) {
  const { meeting, meetingType, organisation, group, askedOf, category, ...facts } = record.facts;
  const type = meetingType === 'mqt' || meetingType === 'plenary' ? meetingType : undefined;
  const printed = type && { meeting: name(type, facts.date ?? ''), meetingType: type };
  return { ...record, facts: { ...facts, ...printed } };
}

const subject = (type: string, date: string) =>
  `${type === 'mqt' ? 'MQT' : 'Plenary'} on ${comma(date)}`;
const named = (type: string) => (type === 'mqt' ? 'Mayor’s Question Time' : 'Plenary');

function paperHeading({ facts }: InventedRecord, noise: Noise): string[] {
  const { meeting, date = '' } = facts;
  if (meeting?.startsWith('Mayor')) return ['', `Written Answers to Questions at ${meeting}`, ''];
  return [
    ...(noise.chrome || !meeting ? ['Questions to the Mayor', '', comma(date), ''] : []),
    ...(noise.chrome ? ['Report No: 4', 'Report of: Executive Director of Secretariat', ''] : []),
    ...(meeting ? [`Subject: ${meeting}`, ''] : []),
  ];
}

const questionIn = ({ facts, question }: InventedRecord, noise: Noise) => [
  ...[
    '',
    facts.title ?? '',
    `Question ${noise.chrome ? 'Number' : 'No'}: ${facts.reference ?? ''}${noise.twice ? ' (Oral)' : ''}`,
  ],
  ...[facts.askedBy ?? '', ...lines(question, noise)],
];

const priority: PrintedLayout = {
  name: 'P1, priority order paper',
  carries: (file) => file.map((record) => ({ ...ofPaper(record, subject), answers: [] })),
  print: (file, noise) => [
    ...file.slice(0, 1).flatMap((first) => paperHeading(first, noise)),
    ...file.flatMap((record) => questionIn(record, noise)),
  ],
};

const answeredPaper: PrintedLayout = {
  name: 'P2, answered questions paper',
  carries: (file) =>
    file.map((record) => ({
      ...ofPaper(record, subject),
      // Beside another answer, `Oral response` is words like any other.
      answers: record.answers
        .filter(({ status }) => status !== 'oral')
        .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)),
    })),
  print: (file, noise) => [
    ...file.slice(0, 1).flatMap((first) => paperHeading(first, noise)),
    ...file.flatMap((record) => [
      ...questionIn(record, noise),
      ...record.answers.flatMap(({ answeredBy = '', date = '', blocks }) => [
        ...['', `Answer for ${record.facts.title ?? ''}`, answeredBy],
        ...[`Last updated: ${comma(date).replace(/^\d /, '0$&')}`, ...lines(blocks, noise)],
      ]),
    ]),
  ],
};

const written: PrintedLayout = {
  name: 'P3, written answers',
  carries: (file) =>
    file.map((record) => {
      const answers = latest(record).answers.map((one) => ({ ...one, answeredBy: 'The Mayor' }));
      return { ...ofPaper(record, (type, date) => `${named(type)} on ${longDate(date)}`), answers };
    }),
  print: (file, noise) => [
    ...file.slice(0, 1).flatMap((first) => paperHeading(first, noise)),
    ...file.flatMap((record) => [
      ...(record.facts.askedOf ? ['', record.facts.askedOf.join(' and ')] : []),
      ...questionIn(record, noise).slice(record.facts.askedOf && noise.tight ? 1 : 0),
      ...record.answers.flatMap(({ status, answeredBy = '', blocks }) => [
        ...(status === 'oral' ? [''] : ['', answeredBy, '']),
        ...lines(blocks, noise),
      ]),
    ]),
  ],
};

const ofOthers: PrintedLayout = {
  ...written,
  name: 'P5, papers of other bodies',
  carries: (file) =>
    written.carries(file).map((record, index) => {
      const printed = file[index]?.facts.askedOf ?? [];
      // Everyone who is asked has a role there.
      const asked = printed.some((one) => !one.endsWith(')'))
        ? ['Asha Whitlock (Chairman, TfL)']
        : printed;
      // The role may be left out above the answer.
      const answeredBy = (asked.at(-1) ?? '').replace(index > 0 ? / \(.*/ : '', '');
      return {
        ...record,
        facts: { ...record.facts, askedOf: asked },
        answers: record.answers.map((one) => ({ ...one, answeredBy })),
      };
    }),
};

const spoken: PrintedLayout = {
  name: 'P4, transcript',
  carries: (file) =>
    file.map((record) => {
      const asker = record.facts.askedBy ?? '';
      return {
        ...ofPaper(record, (type, date) => `${named(type)} – ${weekday(date)} ${longDate(date)}`),
        // The first turn of another parts the question from the answer, which is a turn therefore.
        question: record.question.map((block): Block => {
          if (block.type === 'list') return block;
          const speaks = block.speaker !== undefined && asker.endsWith('AM');
          return { type: 'paragraph', ...(speaks && { speaker: asker }), text: block.text };
        }),
        answers: latest(record).answers.flatMap((one) => {
          const [first, ...blocks] = one.blocks;
          if (one.status !== 'answered' || first?.type !== 'paragraph') return [];
          const answeredBy = 'The Mayor';
          return [{ ...one, answeredBy, blocks: [{ ...first, speaker: answeredBy }, ...blocks] }];
        }),
      };
    }),
  print: (file, noise) => [
    ...file
      .slice(0, 1)
      .flatMap(({ facts: { meeting, date = '' } }) => [
        `London Assembly ${meeting ?? `Transport Committee – ${comma(date)}`}`,
        ...['Transcript of Item 5 – Questions to the Mayor', ''],
      ]),
    ...file.flatMap(({ facts, question, answers }) => [
      ...['', `${facts.reference ?? ''} - ${facts.title ?? ''}`, '', facts.askedBy ?? '', ''],
      ...lines(question, noise),
      ...answers.flatMap(({ blocks }) => ['', ...lines(blocks, noise)]),
    ]),
  ],
};

/** Every layout of the catalogue. */
export const PRINTED_LAYOUTS: readonly PrintedLayout[] = [
  ...[labelled, stripped, bare, newer, old],
  ...[priority, answeredPaper, written, ofOthers, spoken],
];

/** The one answer that a page shows; its date stands in its words alone. */
function latest(record: InventedRecord): InventedRecord {
  return { ...record, answers: record.answers.slice(-1).map(({ date, ...one }) => one) };
}

/** The answer of a page, as layouts A and B print it. */
function answered({ facts, answers }: InventedRecord, noise: Noise): string[] {
  const heading = ['', `Answer for ${facts.title ?? ''}`];
  return answers.flatMap(({ answeredBy = '', blocks }) => [
    ...[...heading, ...(noise.twice ? heading : []), ''],
    ...[`Answered By:${noise.after}`, answeredBy, '', ...lines(blocks, noise)],
  ]);
}

function lines(blocks: readonly Block[], { bullet, tight }: Noise): string[] {
  return blocks.flatMap((block, index) => [
    ...(index === 0 || tight ? [] : ['']),
    ...(block.type === 'list'
      ? block.items.map((item) => `${bullet} ${item}`)
      : [block.speaker === undefined ? block.text : `${block.speaker}:  ${block.text}`]),
  ]);
}

/** `September 5, 1978`. */
function american(date = ''): string {
  return longDate(date).replace(/^(\d+) (\w+) (\d+)$/, '$2 $1, $3');
}

/** `5 September, 1978`. */
function comma(date: string): string {
  return longDate(date).replace(/ (\d{4})$/, ', $1');
}

/** `05/09/1978`. */
function slashed(date = ''): string {
  return date.split('-').reverse().join('/');
}

function weekday(date: string): string {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  return names[new Date(date).getUTCDay()] ?? '';
}
