import { expect, test } from 'vitest';
import { partTurns } from './partTurns.ts';
import { sourceLines } from './sourceLines.ts';

const parted = (...lines: string[]) => partTurns(sourceLines(lines)).map(({ words }) => words);

test.each([
  ['Why? | Ada Penrose (Mayor of London): In April. | Jon Marsh AM: Thanks.'],
  ['Jon Marsh AM: Why? | The Mayor: In April! | Jon Marsh AM : “Thanks.”'],
  ['Jon Marsh AM: Why so late? [Laughter] | Mayor (Ada Penrose): In April…'],
  [
    'He is here now. | Sir Corin St. John-Vale CBE (Chairman, Tolls): I am. | J. P. Harker AM: Good.',
  ],
  ['We ask Mr. Vale. | Sir Ian Pell: It is “so.” | The Chair: Order.'],
  ['(We agree.) | Deputy Mayor for Ponds: In 1971. | Ada Hill (Director): It was £3.'],
  ['So do I. | Jon Marsh AM: “I do not.” | Idris Marsh AM: Nor do I.'],
  // Whose name stands alone elsewhere needs no mark.
  ['Idris Pell: Why? | The Mayor: In April. | Idris Pell: Thanks.'],
])('turns on one line: %s', (line) => {
  expect(parted('Idris Pell', line.replaceAll(' | ', ' '))).toEqual([
    'Idris Pell',
    ...line.split(' | '),
  ]);
});

test('a name before a colon at the beginning of a line, or behind a dash, is one within a line too', () => {
  const lines = [
    '1971/0001 - Wells - Gale Orme',
    'Rob Dace: No.',
    'So? Gale Orme: Yes. Rob Dace: No.',
  ];
  expect(parted(...lines).slice(2)).toEqual(['So?', 'Gale Orme: Yes.', 'Rob Dace: No.']);
});

test.each([
  'I said to Jon Marsh AM: yes.',
  'I told Jon Marsh AM: In April.',
  '1. The Mayor: He answers.',
  'a. The Mayor: He answers.',
  'They say this. Ada Whitlock: No one knows her.',
  'They say this. Regent Street (East): It is closed.',
  'They say this. The position is this: It is so.',
  'They say this. The Mayor: in small letters',
  'Proposal 4.1: The Mayor: He answers.',
])('no turn within: %s', (line) => {
  expect(parted('Idris Pell', line)).toEqual(['Idris Pell', line]);
});
