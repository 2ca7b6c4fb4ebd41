import { longDate } from '../../../record/longDate.ts';
import { personSlug } from '../../../record/personSlug.ts';
import { speakerOf, type InventedAnswer, type InventedRecord } from '../inventRecord.testing.ts';
import { printAnswer } from '../printAnswer.testing.ts';
import { printBlocks } from '../printBlocks.testing.ts';
import { slashed, weekday } from '../printDates.testing.ts';
import type { PrintedLayout } from '../PrintedLayout.testing.ts';

/** How the newer page prints records. */
export const printNewer: PrintedLayout = {
  name: 'C, newer page',
  savings: [
    'printed',
    'printed on two lines',
    'title broken',
    'marked',
    'underlined',
    'one line',
    'tabs',
    'cells',
    'values below labels',
  ],
  carries: (file) =>
    file.map((record) => {
      const { meeting = '', date = '' } = record.facts;
      const printed = meeting.replace(date, longDate(date).replace(/^\d /, '0$&'));
      const session = `${meeting.replace(date, slashed(date))} between 10:00 and 13:00`;
      const { askedOf = [] } = record.facts;
      const only = askedOf.length === 1 ? askedOf[0] : undefined;
      const answers = datedAnswers(record).map(({ answeredBy, ...one }) => {
        // No `Answered By`: whoever speaks first, else the one who was asked; members and the chair only join in.
        const others = one.blocks.flatMap((block) => {
          const speaker = speakerOf(block);
          return speaker === undefined || isAsker(speaker, record) ? [] : [speaker];
        });
        const guests = others.filter((speaker) => !/ (?:AM|\(AM\))$|Chair\)?$/.test(speaker));
        const opening = guests.find((speaker) => speaker === speakerOf(one.blocks[0]));
        const chair = others.find((speaker) => /Chair\)?$/.test(speaker));
        const by = opening ?? only ?? guests[0] ?? chair ?? others[0];
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
        ...answers.flatMap(({ date = '', ...one }, index) => [
          ...(index === 0 || noise.chrome ? ['', 'Answer'] : []),
          ...['', label('Date', `${weekday(date)} ${longDate(date)}`), ''],
          ...printAnswer(one, noise),
        ]),
      ];
    }),
};

/** Oldest first; beside another answer, a state is words like any other. */
function datedAnswers({ answers }: InventedRecord): InventedAnswer[] {
  const written = answers.filter(({ status }) => status === 'answered' || status === 'holding');
  const given = written.length > 0 ? written : answers.slice(-1);
  return given.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
}

function isAsker(speaker: string, { facts: { askedBy = '' } }: InventedRecord): boolean {
  return personSlug(speaker) === personSlug(askedBy);
}
