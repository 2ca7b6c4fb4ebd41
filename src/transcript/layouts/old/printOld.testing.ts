import { latestAnswer } from '../latestAnswer.testing.ts';
import { printAnswer } from '../printAnswer.testing.ts';
import { printBlocks } from '../printBlocks.testing.ts';
import { slashed } from '../printDates.testing.ts';
import type { PrintedLayout } from '../PrintedLayout.testing.ts';

/** How the old site prints records. */
export const printOld: PrintedLayout = {
  name: 'D, old site',
  savings: ['printed', 'printed on two lines'],
  carries: (file) =>
    file.map((record) => {
      const { meeting, meetingType, organisation, group, askedOf, category, ...facts } =
        record.facts;
      return latestAnswer({ ...record, facts });
    }),
  print: (file, noise) =>
    file.flatMap(({ facts, question, answers }) => {
      const [year = '', number = ''] = (facts.reference ?? '').split('/');
      const stray = noise.twice ? ['', 'Main question', '', facts.askedBy ?? ''] : [];
      return [
        ...['', 'Mayor answers to London', '', facts.title ?? ''],
        ...['', `Question number${number}/${year}`, `Meeting date${slashed(facts.date)}`],
        ...['', `Question by ${facts.askedBy ?? ''}`, '', ...printBlocks(question, noise)],
        ...answers.flatMap(({ answeredBy = '', ...one }) => [
          ...['', `Answer by ${answeredBy}`, '', ...printAnswer(one, noise)],
        ]),
        ...stray,
      ];
    }),
};
