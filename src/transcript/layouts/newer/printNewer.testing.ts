import { longDate } from '../../../record/longDate.ts';
import { speakerOf } from '../inventRecord.testing.ts';
import { printBlocks } from '../printBlocks.testing.ts';
import { slashed, weekday } from '../printDates.testing.ts';
import type { PrintedLayout } from '../PrintedLayout.testing.ts';

/** How the newer page prints records. */
export const printNewer: PrintedLayout = {
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
        ...['', 'Question', '', facts.title ?? '', '', ...printBlocks(question, noise)],
        ...answers.flatMap(({ date = '', blocks }) => [
          ...['', 'Answer', '', label('Date', `${weekday(date)} ${longDate(date)}`), ''],
          ...printBlocks(blocks, noise),
        ]),
      ];
    }),
};
