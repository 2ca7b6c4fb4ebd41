import { expect, test } from 'vitest';
import { oddCharacters } from './oddCharacters.ts';

test.each([
  ['SiÃ¢n', 3, 'text that was decoded wrongly'],
  ['it costs Â£5', 10, 'text that was decoded wrongly'],
  ['the boroughâ€™s', 12, 'text that was decoded wrongly'],
  ['😀 a\u0007b', 4, 'a control character'],
  ['left \u202eright', 6, 'a character that turns the direction of text'],
  ['zero\u200bwidth', 5, 'a character without width'],
  ['none \ufffe', 6, 'a code that stands for no character'],
  ['lost \ufffd', 6, 'a character that stands for one that was lost'],
])('%j is told with its column in code points', (line, column, message) => {
  expect(oddCharacters('a.txt', `sound\n${line}`)).toMatchObject([{ line: 2, column, message }]);
});

test.each([
  'Siân O’Neill',
  '£5 – “quoted” …',
  'naïve Ângela',
  'tab\tand\u00a0no-break',
  'a · b • c',
])('%j is sound', (line) => {
  expect(oddCharacters('a.txt', line)).toEqual([]);
});
