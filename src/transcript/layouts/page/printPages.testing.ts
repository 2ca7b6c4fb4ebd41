import type { InventedRecord } from '../inventRecord.testing.ts';
import { latestAnswer } from '../latestAnswer.testing.ts';
import { printBlocks } from '../printBlocks.testing.ts';
import type { Noise, PrintedLayout } from '../PrintedLayout.testing.ts';
import { printLabelled, printStripped, type PrintedPage } from './printPage.ts';

const FOOT = ['Was this page helpful?', 'Yes', 'No', 'Share this page', 'Facebook', 'Email'];

const PRINTED = ['printed', 'printed on two lines', 'title broken'] as const;

const labelled: PrintedLayout = {
  name: 'A, full labels',
  savings: [
    ...PRINTED,
    'labels broken',
    'marked',
    'underlined',
    'values beside labels',
    'one line',
    'tabs',
    'cells',
  ],
  carries: (file) => file.map(latestAnswer),
  print: (file, noise) =>
    file.flatMap((record) => {
      const { reference, category } = record.facts;
      const page = { ...pageOf(record, noise), reference };
      const printed = category ?? (noise.twice ? '' : undefined);
      const foot = noise.chrome ? ['', ...FOOT] : [];
      return ['', ...printLabelled({ ...page, category: printed }, labelsOf(noise)), ...foot];
    }),
};

const stripped: PrintedLayout = {
  name: 'B, labels stripped',
  savings: [...PRINTED, 'labels broken', 'marked'],
  // The text has no number: a file of several pages tells of none which it is.
  carries: (file) =>
    file.slice(-1).map((record) => {
      const { reference, category, supplementaryTo, ...facts } = record.facts;
      const number = facts.id.replace(/-.*/, '');
      const own = facts.supplementary ? { id: `${number}-0` } : { id: number, reference: number };
      return latestAnswer({ ...record, facts: { ...facts, ...own } });
    }),
  fileName: ({ facts }) => facts.id.replace('/', '-'),
  print: (file, noise) =>
    file.flatMap((record) => {
      const below = record.facts.supplementary ? 'Supplementary To' : 'Supplementary Questions';
      const page = { ...pageOf(record, noise), below: noise.twice ? below : undefined };
      return ['', ...printStripped(page, labelsOf(noise))];
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
  print: (file, noise) =>
    file.flatMap((record) => {
      const { answers, ...page } = pageOf(record, noise);
      // The title is left in the heading of the answer alone, which stands without one too.
      const headed = answers.length > 0 ? answers : [{ headings: 1, lines: [] }];
      return printStripped({ ...page, answers: headed }, labelsOf(noise)).slice(2);
    }),
};

/** How the page of a question prints records. */
export const printPages: readonly PrintedLayout[] = [labelled, stripped, bare];

function pageOf({ facts, question, answers }: InventedRecord, noise: Noise): PrintedPage {
  const { title = '', meeting, date = '', askedBy = '', organisation, askedOf = [] } = facts;
  return {
    ...{ title, meeting, date, askedBy, organisation, askedOf },
    question: printBlocks(question, noise),
    answers: answers.map(({ answeredBy = '', blocks, attachments }) => ({
      headings: noise.twice ? 2 : 1,
      answeredBy,
      lines: printBlocks(blocks, noise),
      attachments,
    })),
  };
}

function labelsOf({ after }: Noise): (name: string) => string {
  return (name) => `${name}:${after}`;
}
