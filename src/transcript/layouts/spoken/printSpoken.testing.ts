import { longDate } from '../../../record/longDate.ts';
import { askedOnly } from '../askedOnly.testing.ts';
import { latestAnswer } from '../latestAnswer.testing.ts';
import { printedMeeting, ofPaper } from '../ofPaper.testing.ts';
import { printAnswer } from '../printAnswer.testing.ts';
import { printBlocks } from '../printBlocks.testing.ts';
import { comma, slashed, weekday } from '../printDates.testing.ts';
import type { InventedRecord } from '../inventRecord.testing.ts';
import type { Noise, PrintedLayout } from '../PrintedLayout.testing.ts';

type Facts = InventedRecord['facts'];

/** How the transcript of a meeting prints records. */
export const printSpoken: PrintedLayout = {
  name: 'P4, transcript',
  carries: (file) =>
    file.map((record) => {
      const asker = record.facts.askedBy ?? '';
      return {
        ...ofPaper(record, (type, date) =>
          hasOwnLine(date)
            ? printedMeeting(type)
            : `${printedMeeting(type)} – ${weekday(date)} ${longDate(date)}`,
        ),
        // The first turn of another parts the question from the answer, which is a turn therefore.
        question: record.question.map((block) => askedOnly(block, asker)),
        answers: latestAnswer(record).answers.flatMap((one) => {
          const [first, ...blocks] = one.blocks;
          if (one.status !== 'answered' || first?.type !== 'paragraph') return [];
          const answeredBy = 'The Mayor';
          return [{ ...one, answeredBy, blocks: [{ ...first, speaker: answeredBy }, ...blocks] }];
        }),
      };
    }),
  print: (file, noise) => [
    ...file.slice(0, 1).flatMap(({ facts }) => printHeading(facts, noise)),
    ...file.flatMap(({ facts, question, answers }) => [
      ...['', ...printHead(facts, noise), ''],
      ...joinTurns(printBlocks(question, noise), noise),
      ...answers.flatMap((one) => ['', ...joinTurns(printAnswer(one, noise), noise)]),
    ]),
  ],
};

/** The meeting on one line, or its kind and its date on two. */
function printHeading({ meeting, date = '' }: Facts, { chrome }: Noise): string[] {
  const name = meeting ?? `Transport Committee – ${comma(date)}`;
  const day = chrome ? `Date: ${slashed(date).replace(/\/19/, '/')}` : longDate(date);
  const lines =
    meeting !== undefined && hasOwnLine(date) ? [name, day] : [`London Assembly ${name}`];
  return [...lines, 'Transcript of Item 5 – Questions to the Mayor', ''];
}

/** Some transcripts print the date of the meeting below its kind. */
function hasOwnLine(date: string): boolean {
  return /[1-4]$/.test(date);
}

/** The number before or behind the year, and who asks on a line of their own or behind the title. */
function printHead({ reference = '', title = '', askedBy = '' }: Facts, noise: Noise): string[] {
  const [year = '', number = ''] = reference.split('/');
  const isShort = noise.chrome && /^0[1-9]/.test(number);
  const printed = isShort ? `${number.slice(1)}/${year}` : reference;
  const isOneLine = noise.twice && askedBy.endsWith(' AM') && !askedBy.startsWith('J. P.');
  const { heading } = noise.paper;
  // With a colon, or above its title, a number is a heading only where who asks stands below.
  const isCited = heading.includes('|') || heading.includes(' :');
  const isName = /[.?!:]$|^(?:\p{Lu}\S*(?: |$))+$/u.test(title);
  const own = isCited && (isOneLine || isShort || isName) ? 'number - title' : heading;
  const lines = own.replace('number', printed).replace('title', title).split('|');
  return isOneLine ? [`${lines.join(' ')} ${askedBy}`] : [...lines, '', askedBy];
}

/** A turn may go on in the line of the one before, if that ends with a sentence. */
function joinTurns(lines: readonly string[], { twice }: Noise): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const above = joined.at(-1) ?? '';
    const isTurn = /^[^:]{3,60}(?: AM|\(AM\)) ?:  [^\p{Ll}]/u.test(line);
    const isSentence = above.includes(':  ') && /\p{L}{2}[.?]$/u.test(above);
    const isJoined = twice && isTurn && isSentence;
    if (isJoined) joined[joined.length - 1] = `${above} ${line}`;
    else joined.push(line);
  }
  return joined;
}
