import { expect, test } from 'vitest';
import { splitTurn } from './splitTurn.ts';

/** Whoever asked or answers is known, and may be named without title or role. */
const KNOWN = new Set(['idris-pell']);

test.each([
  ['Jon Marsh AM', 'With what?'],
  ['Jon Marsh OBE AM', 'With what?'],
  ['Jon Marsh (AM)', 'With what?'],
  ['Dr Ruth Oyelaran AM', 'With what?'],
  ['Ada Penrose (Mayor of London)', 'In April.'],
  ['Ada Penrose MP (Mayor of London)', 'In April.'],
  ['Sir Corin St. John-O’Vale CBE (Chairman, Tolls)', 'In April.'],
  ['Émile van Aa AM', 'In April.'],
  ['The Chair', 'Briefly, please.'],
  ['The Mayor', 'In April.'],
  ['The Deputy Mayor', 'In April.'],
  ['Deputy Mayor for Parks and Ponds', 'In April.'],
  ['The Commissioner', 'In April.'],
  ['\u200bJon Marsh AM', 'In April.'],
  ['Ada Penrose (PARKS)', 'In April.'],
  ['[Jon Marsh (Chair)', 'Order.]'],
  ['[The Chair', 'Order.]'],
  // Where a link was lost, its brackets are left.
  ['Ada Penrose ()', 'In April.'],
  ['Idris Pell', 'Why?'],
  ['Idris Pell (IP)', 'Why?'],
  ['Idris Pell AM', 'One: two: three.'],
  ['Jon Marsh AM', ''],
])('a turn of %s', (speaker, text) => {
  expect(splitTurn(`${speaker}: ${text}`.trimEnd(), KNOWN)).toEqual({ speaker, text });
});

test.each([
  'The position is this: we buy more.',
  'Ada Penrose: nobody here has said who that is',
  'Note: this is text',
  'Gull Hill Society (GHS): it has no kites',
  'Hill of Gulls Society (HGS): nor has this one',
  'Jon Marsh AM said: yes',
  'Jon Marsh AM:With no space',
  'Jon Marsh AM : with a space before',
  'at 15:1, Jon Marsh AM: yes',
  ': Idris Pell',
  'Jon Marsh AM',
  'the Mayor: yes',
  `Idris ${'Pell '.repeat(40)}AM: a name of more than one line`,
  'http://pond.example/ AM: no',
])('no turn: %s', (line) => {
  expect(splitTurn(line, KNOWN)).toEqual({ text: line });
});
