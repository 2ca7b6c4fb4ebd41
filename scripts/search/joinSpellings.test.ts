import { expect, test } from 'vitest';
import { writeSpellings } from '../../src/record/spellingList.ts';
import { joinSpellings } from './joinSpellings.ts';
import { PeriodSpellings } from './PeriodSpellings.ts';

function period(...records: readonly (readonly string[])[]): string {
  const spellings = new PeriodSpellings();
  for (const record of records) spellings.add(record);
  return writeSpellings(spellings.spellings());
}

test('a word is counted once a record, and printed as most records print it', () => {
  const first = period(
    ['Lamps, lamps and lamps’ light', 'LAMPS'],
    ['Lamps for Siân O’Neill’s café', 'the lamps'],
    ['The lamps of the cafe', 'MQ 1961/0101, on a 2nd day'],
  );
  const all = joinSpellings([first, period(['lamps', 'Café'], ['CAFE'])]);
  expect(all.map(({ printed, records }) => `${printed} ${records}`)).toEqual([
    'and 1',
    'cafe 4',
    'day 1',
    'for 1',
    'lamps 4',
    'light 1',
    'O’Neill 1',
    'Siân 1',
    'the 2',
  ]);
});

test('only the commonest words are kept', () => {
  const letters = (number: number) =>
    number
      .toString(26)
      .padStart(4, '0')
      .replace(/./g, (digit) => 'abcdefghijklmnopqrstuvwxyz'.charAt(parseInt(digit, 26)));
  const many = Array.from({ length: 20_010 }, (_, number) => `q${letters(number)}`);
  const all = joinSpellings([period([many.join(' ')], ['lamps'], ['lamps'])]);
  expect(all).toHaveLength(20_000);
  expect(all.some(({ folded }) => folded === 'lamps')).toBe(true);
});
