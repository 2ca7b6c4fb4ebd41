import { longDate } from '../../../record/longDate.ts';
import { askedOnly } from '../askedOnly.testing.ts';
import type { InventedRecord } from '../inventRecord.testing.ts';
import { latestAnswer } from '../latestAnswer.testing.ts';
import { printedMeeting, ofPaper } from '../ofPaper.testing.ts';
import { printAnswer } from '../printAnswer.testing.ts';
import { printBlocks } from '../printBlocks.testing.ts';
import { weekday } from '../printDates.testing.ts';
import type { PrintedLayout } from '../PrintedLayout.testing.ts';

/** How the site of 2012 to 2016 prints records. */
export const printMiddle: PrintedLayout = {
  name: 'Q, site of 2012 to 2016',
  savings: ['printed', 'printed on two lines'],
  carries: (file) =>
    file.map((record) => {
      const { organisation = '', group, askedBy = '' } = record.facts;
      const { facts, ...rest } = ofPaper(latestAnswer(record), printedMeeting);
      const isGroup = /(?:Group|Independents)$/.test(organisation);
      return {
        ...rest,
        facts: { ...facts, ...(isGroup && { organisation, group }) },
        question: hasLabels(record)
          ? record.question
          : record.question.map((block) => askedOnly(block, askedBy)),
        answers: rest.answers.map(({ answeredBy, ...one }) => {
          const isWritten = one.status === 'answered' || one.status === 'holding';
          return { ...one, ...(isWritten && { answeredBy: 'The Mayor' }) };
        }),
      };
    }),
  print: (file, noise) =>
    file.flatMap((record) => {
      const { facts, question, answers } = record;
      const { meeting, date = '', reference = '', organisation } = facts;
      const label = (name: string) => (hasLabels(record) ? `${name}:${noise.after || ' '}` : '');
      const day = `${weekday(date)}${noise.tight ? ',' : ''} ${longDate(date)}`;
      return [
        ...['', facts.title ?? '', '', ...(meeting ? [label('Meeting') + meeting] : [])],
        ...[label('Date') + day, ...(label('Reference') ? [label('Reference') + reference] : [])],
        ...[`Question ${reference}${noise.twice ? ' (Oral)' : ''}`, ''],
        ...[`${facts.supplementary ? 'Supplementary' : 'Main'} question`, '', facts.askedBy ?? ''],
        ...[...(organisation ? [organisation] : []), '', ...printBlocks(question, noise)],
        ...['', ...(hasLabels(record) ? ['Answer', ''] : [])],
        ...answers.flatMap(({ answeredBy = '', ...one }) => [
          ...(answeredBy === '' ? [] : [answeredBy, '']),
          ...printAnswer(one, noise),
        ]),
      ];
    }),
};

/** Some pages have labels and the heading of the answer, others neither. */
function hasLabels({ facts: { date = '' } }: InventedRecord): boolean {
  return /[5-9]$/.test(date);
}
