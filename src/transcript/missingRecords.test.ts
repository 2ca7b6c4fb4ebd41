import { expect, test } from 'vitest';
import { parseTranscript } from './parseTranscript.ts';

const PEOPLE = { aliases: [], groups: [], offices: [] };
const PAPER = `[Invented record]
Questions at Plenary on 16 October 1963

Kites
Question No: 1963/0100
Jon Marsh
Why kites?

Swans
Question No: 101 / 1963
Jon Marsh
Whose swans? I asked so in Question No: 1962/0099.
`;

function missing(text: string) {
  const { problems } = parseTranscript({ file: 'transcripts/p.txt', text }, PEOPLE);
  return problems.filter(({ rule }) => rule === 'records-missing');
}

test('a file of which each number has its record says nothing', () => {
  expect(missing(PAPER)).toEqual([]);
});

test('a number without a record is told, with the numbers of both and the line', () => {
  const lost = `${PAPER}They are ours. *Geese* question\nno: 1963/0102 is mine.\n`;
  expect(missing(lost)).toMatchObject([
    {
      severity: 'warning',
      line: 14,
      message:
        'the file contains 3 question numbers, of which 2 became records; missing: 1963/0102',
    },
  ]);
});

test('a number alone on its line is one, with no more than the word before it', () => {
  const [told] = missing(`${PAPER}Question 1963/0103\nGeese\nWhose are they?\n`);
  expect(told?.message).toContain('missing: 1963/0103');
  expect(missing(`${PAPER}Question 1963/0103 was mine.\nQuestion\n1963/0104\n`)).toEqual([]);
});

test('many are counted, and the first of them named', () => {
  const numbers = Array.from({ length: 12 }, (_, index) => `question no ${1200 + index} / 1963`);
  const [told] = missing(`${PAPER}Geese ${numbers.join('; geese ')}\n`);
  expect(told?.message).toContain('14 question numbers, of which 2 became records');
  expect(told?.message).toMatch(/1209 \/ 1963 and 2 more$/);
});
