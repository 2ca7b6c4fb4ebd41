import { expect, test } from 'vitest';
import { rawLines, sourceLines } from './sourceLines.ts';
import { splitRecords } from './splitRecords.ts';
import { tokens } from './tokens.ts';

const HEADER = 'Session date:\nMay 10, 1961\nQuestion By:\nWren Attaway\n';
const FIRST = `Ferry\n${HEADER}Will it?\nAnswered By:\nThe Mayor\nIt will.\n`;

/** The first line of each record. */
function openings(text: string): (string | undefined)[] {
  const records = splitRecords(tokens(sourceLines(rawLines(text))));
  return records.map(([first]) => first?.line.words);
}

// Each record is known by its session date; what stands before that tells where it begins.
test.each([
  ['a title', `Eels\n${HEADER}Are there?`, 'Eels'],
  ['a title and a bare meeting', `Eels\nMQT on 1961-05-10\n${HEADER}Are there?`, 'Eels'],
  [
    'a title and a labelled meeting',
    `Eels\nMeeting:\nMQT on 1961-05-10\n${HEADER}Are there?`,
    'Eels',
  ],
  ['its title as the answer has it', `Eels\n${HEADER}Are there?\nAnswer for Eels`, 'Eels'],
  [
    'no title: the line above is the last answer’s',
    `A stray line\n${HEADER}Are there?\nAnswer for Eels`,
    'Session date:',
  ],
  ['no title after a label', `Category:\n${HEADER}Are there?`, 'Session date:'],
])('a second record begins with %s', (_, second, opening) => {
  expect(openings(FIRST + second)).toEqual(['Ferry', opening]);
});

test('a text without a session date is one record', () => {
  expect(openings('Ferry\nWill it?')).toEqual(['Ferry']);
  expect(openings(FIRST)).toEqual(['Ferry']);
});
