import type { Block } from '../../../record/Entry.ts';
import { longDate } from '../../../record/longDate.ts';
import { textsOf } from '../../citesOf.ts';
import type { InventedAnswer, InventedRecord } from '../inventRecord.testing.ts';
import { latestAnswer } from '../latestAnswer.testing.ts';
import { printedMeeting, ofPaper } from '../ofPaper.testing.ts';
import { printAnswer } from '../printAnswer.testing.ts';
import { printBlocks } from '../printBlocks.testing.ts';
import { comma } from '../printDates.testing.ts';
import type { Noise, PrintedLayout } from '../PrintedLayout.testing.ts';

const subject = (type: string, date: string) =>
  `${type === 'mqt' ? 'MQT' : 'Plenary'} on ${comma(date)}`;

function paperHeading({ facts }: InventedRecord, noise: Noise): string[] {
  const { meeting, date = '' } = facts;
  if (meeting?.startsWith('Mayor')) return ['', `Written Answers to Questions at ${meeting}`, ''];
  return [
    ...(noise.chrome || !meeting ? ['Questions to the Mayor', '', comma(date), ''] : []),
    ...(noise.chrome ? ['Report No: 4', 'Report of: Executive Director of Secretariat', ''] : []),
    ...(meeting ? [`Subject: ${meeting}`, ''] : []),
  ];
}

function questionIn({ facts, question }: InventedRecord, noise: Noise, index: number): string[] {
  const { reference = '', title = '', askedBy = '' } = facts;
  const [year = '', number = ''] = reference.split('/');
  const { paper } = noise;
  // Below the number no one can tell a title from a name or from the question; and behind an address
  // in the answer above, the last words from a title.
  const isBelow =
    index === 0 && paper.title === 'below' && !/[?:]|^(?:\p{Lu}\S*(?: |$))+$/u.test(title);
  // A number stands before words alone.
  const isPlain = isBelow || paper.title === 'below' || /^\d/.test(title);
  const titled = (isPlain ? '#' : paper.title).replace('1', `${index + 1}`);
  const printedTitle = titled.replace('#', title);
  const numbered = paper.number
    .replace('#', `${reference}${noise.twice ? ' (Oral)' : ''}`)
    .replace('number', number)
    .replace('year', year)
    .split('|');
  return [
    ...['', ...(isBelow ? [...numbered, printedTitle] : [printedTitle, ...numbered])],
    ...[paper.asker.replace('#', askedBy), ...printBlocks(question, noise)],
  ];
}

/** A mark alone, as pages of the web leave it where a line was drawn. */
const markAbove = ({ paper: { mark } }: Noise, index: number) =>
  index > 0 && mark !== '' ? ['', mark] : [];

/** In a paper the Mayor’s turn is the answer, and no part of a question. */
const asked = (record: InventedRecord): InventedRecord => ({
  ...record,
  question: record.question.map((block) => {
    const isAnswer = block.type === 'paragraph' && block.speaker === 'The Mayor';
    return isAnswer ? { type: 'paragraph', text: block.text } : block;
  }),
});

const priority: PrintedLayout = {
  name: 'P1, priority order paper',
  carries: (file) => file.map((record) => ({ ...ofPaper(asked(record), subject), answers: [] })),
  print: (file, noise) => [
    ...file.slice(0, 1).flatMap((first) => paperHeading(first, noise)),
    ...file.flatMap((record, index) => [
      ...markAbove(noise, index),
      ...questionIn(record, noise, index),
    ]),
  ],
};

const isWritten = ({ status }: Pick<InventedAnswer, 'status'>) =>
  status === 'answered' || status === 'holding';

const answeredPaper: PrintedLayout = {
  name: 'P2, answered questions paper',
  carries: (file) =>
    file.map((record) => ({
      ...ofPaper(asked(record), subject),
      // Beside another answer, a state is words like any other.
      answers: record.answers
        .filter(isWritten)
        .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)),
    })),
  print: (file, noise) => [
    ...file.slice(0, 1).flatMap((first) => paperHeading(first, noise)),
    ...file.flatMap((record, index) => [
      ...markAbove(noise, index),
      ...questionIn(record, noise, index),
      ...record.answers.flatMap(({ answeredBy = '', date = '', ...one }) => [
        ...['', `Answer for ${record.facts.title ?? ''}`, answeredBy],
        ...[`Last updated: ${comma(date).replace(/^\d /, '0$&')}`, ...printAnswer(one, noise)],
      ]),
    ]),
  ],
};

const written: PrintedLayout = {
  name: 'P3, written answers',
  carries: (file) =>
    file.map((record) => {
      const answers = latestAnswer(record).answers.map(({ answeredBy, ...one }) => {
        // Above a state there may be no name.
        const named = isWritten(one) || answeredBy === 'The Mayor';
        return { ...one, ...(named && { answeredBy: 'The Mayor' }) };
      });
      return {
        ...ofPaper(asked(record), (type, date) => `${printedMeeting(type)} on ${longDate(date)}`),
        answers,
      };
    }),
  print: (file, noise) => [
    ...file.slice(0, 1).flatMap((first) => paperHeading(first, noise)),
    ...file.flatMap((record, index) => [
      ...markAbove(noise, index),
      ...(record.facts.askedOf ? ['', record.facts.askedOf.join(' and ')] : []),
      ...questionIn(record, noise, index).slice(record.facts.askedOf && noise.tight ? 1 : 0),
      ...record.answers.flatMap(({ answeredBy = '', ...one }) => [
        ...(answeredBy === '' ? [''] : ['', noise.paper.answerer.replace('#', answeredBy), '']),
        ...printAnswer(one, noise),
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
        answers: record.answers.map((one) => ({ ...one, ...(one.answeredBy && { answeredBy }) })),
      };
    }),
};

/** Plain sentences: what else a text may hold, no one could part from what runs into it. */
function sentencesOf(record: InventedRecord, index: number): InventedRecord {
  const {
    title = '',
    askedBy,
    member,
    ...facts
  } = ofPaper(record, (type, date) => `${printedMeeting(type)} on ${longDate(date)}`).facts;
  const paragraph = (text: string) => [{ type: 'paragraph' as const, text }];
  const answers = latestAnswer(record).answers.map((one): InventedAnswer => {
    const { update, answeredBy, attachments, ...rest } = one;
    if (!isWritten(one)) return answeredBy === 'The Mayor' ? { ...rest, answeredBy } : rest;
    const text =
      one.status === 'holding'
        ? 'Officers are drafting a response which will be sent shortly.'
        : `I have read “${title}”. St. Anne’s Rd. has 4.5 of them, e.g. in MQT1962/1050.`;
    return { ...rest, answeredBy: 'The Mayor', blocks: paragraph(text) };
  });
  return {
    ...record,
    // The second name is lost.
    facts: { ...facts, title, ...(index !== 1 && { askedBy, member }) },
    question: paragraph(`How many of them does Dr. Poel’s report count? What of “${title}”?`),
    answers,
  };
}

const textsIn = (blocks: readonly Block[]) => blocks.flatMap(textsOf).join(' ');

const runTogether: PrintedLayout = {
  name: 'P, run together',
  carries: (file) => file.map(sentencesOf),
  print: (file, noise) => {
    const { meeting, date = '' } = file[0]?.facts ?? {};
    const head = meeting ? `Written Answers to Questions at ${meeting}` : comma(date);
    const questions = file.map(({ facts: { title, reference, askedBy }, question, answers }) =>
      [
        ...[title, `Question No: ${reference ?? ''}`, askedBy, textsIn(question)],
        ...answers.flatMap(({ answeredBy, blocks }) => [answeredBy, textsIn(blocks)]),
      ]
        .filter(Boolean)
        .join(' '),
    );
    const glued = questions
      .join(' ')
      .replaceAll('Oral Answer ', noise.twice ? 'Oral Answer' : 'Oral Answer ');
    const lines = noise.tight ? [glued] : questions;
    return noise.chrome && meeting
      ? [`${head} ${lines[0] ?? ''}`, ...lines.slice(1)]
      : [head, ...lines];
  },
};

/** How papers print records: one layout, and what follows the question tells them apart. */
export const printPapers: readonly PrintedLayout[] = [
  priority,
  answeredPaper,
  written,
  ofOthers,
  runTogether,
];
