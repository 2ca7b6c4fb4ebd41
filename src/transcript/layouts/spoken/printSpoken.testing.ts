import type { Block } from '../../../record/Entry.ts';
import { longDate } from '../../../record/longDate.ts';
import { latestAnswer } from '../latestAnswer.testing.ts';
import { printedMeeting, ofPaper } from '../ofPaper.testing.ts';
import { printBlocks } from '../printBlocks.testing.ts';
import { comma, weekday } from '../printDates.testing.ts';
import type { PrintedLayout } from '../PrintedLayout.testing.ts';

/** How the transcript of a meeting prints records. */
export const printSpoken: PrintedLayout = {
  name: 'P4, transcript',
  carries: (file) =>
    file.map((record) => {
      const asker = record.facts.askedBy ?? '';
      return {
        ...ofPaper(
          record,
          (type, date) => `${printedMeeting(type)} – ${weekday(date)} ${longDate(date)}`,
        ),
        // The first turn of another parts the question from the answer, which is a turn therefore.
        question: record.question.map((block): Block => {
          if (block.type === 'list') return block;
          const speaks = block.speaker !== undefined && asker.endsWith('AM');
          return { type: 'paragraph', ...(speaks && { speaker: asker }), text: block.text };
        }),
        answers: latestAnswer(record).answers.flatMap((one) => {
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
      ...printBlocks(question, noise),
      ...answers.flatMap(({ blocks }) => ['', ...printBlocks(blocks, noise)]),
    ]),
  ],
};
