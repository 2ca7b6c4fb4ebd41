import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { reviewedList } from './reviewedList.ts';
import { runs } from './runs.testing.ts';

const SCHEMA = z.strictObject({
  name: z.string().min(1).describe('the name as printed'),
  from: z.iso.date().optional().describe('the first day, such as 1961-05-10'),
});
const EXAMPLE = '- { name: Wren Pell }';

function read(text: string) {
  const { items, mistakes } = reviewedList(text, SCHEMA, EXAMPLE);
  return {
    items: items.map(({ value, line, column }) => `${line}:${column} ${value.name}`),
    mistakes: mistakes.map(({ line, column, message }) => {
      expect(message.endsWith(`. Example: \`${EXAMPLE}\``)).toBe(true);
      return `${line}:${column} ${message.slice(0, -`. Example: \`${EXAMPLE}\``.length)}`;
    }),
  };
}

test.each([
  ['', []],
  ['# none yet\n', []],
  ['[]', []],
  ['- { name: A }\n- name: B\n  from: 1961-05-10\n', ['1:3 A', '2:3 B']],
  ['\ufeff- name: A\r\n- name: B\r\n', ['1:3 A', '2:3 B']],
])('%j is read', (text, items) => {
  expect(read(text)).toEqual({ items, mistakes: [] });
});

test.each([
  ['name: A', ['1:1 this is not a list in which each item begins with a hyphen and a space']],
  ['-name: A', ['1:1 this is not a list in which each item begins with a hyphen and a space']],
  ['- A\n-\n', ['1:3 an item is made of `name`, `from`', '2:2 an item is made of `name`, `from`']],
  ['- { from: 1961-05-10 }', ['1:3 `name` is missing; it should be the name as printed']],
  ['- name:', ['1:8 `name` is empty; it should be the name as printed']],
  ['- name: ""', ['1:9 `name` is empty; it should be the name as printed']],
  [
    '- name: 12',
    [
      '1:9 `name` is “12”, which is not text unless it is in quotes; it should be the name as printed',
    ],
  ],
  ['- name: [A]', ['1:3 `name` is not plain text; it should be the name as printed']],
  [
    '- { name: 😀, from: 1961-02-29 }',
    ['1:20 `from` is “1961-02-29”; it should be the first day, such as 1961-05-10'],
  ],
  ['- { name: A, form: 1 }', ['1:14 `form` is not a key of an item; the keys are `name`, `from`']],
  ['- name: A\n  name: B', ['2:3 this key is in the item twice']],
  [
    '- name: A\n\tfrom: 1961-05-10',
    ['2:2 there is a tab before the words, where YAML needs spaces'],
  ],
  ['- name: A: b', ['1:9 words with a colon and a space in them must be in quotes']],
  ['- name: @b', ['1:9 words that begin with this character must be in quotes']],
  ['- name: *sic*', ['1:3 words that begin with * or & must be in quotes']],
  [
    '- name: A\n---\n- name: B',
    ['2:1 a line “---” begins a second list, which is not read: put all items in one'],
  ],
])('%j is told with its place', (text, mistakes) => {
  expect(read(text).mistakes).toEqual(mistakes);
});

test('every mistake is told at once, and the items that are right are read', () => {
  const { items, mistakes } = read(`- name: A
- nam: B
  from: May
- { name: C }
- name: D
  from: !day 1961-05-10
- { name: E
- name: F: G
`);
  expect(items).toEqual(['1:3 A', '4:3 C', '5:3 D']);
  expect(mistakes.map((one) => one.split(' ')[0])).toEqual(['2:3', '2:3', '3:9', '6:9', '8:1']);
});

/** What YAML and this program could stumble over, in any order. */
const PIECES = [
  '- ',
  '\n',
  '  ',
  '\t',
  ': ',
  'name',
  'from',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ', ',
  '*a',
  '&a ',
  '!x ',
  '# ',
  '|',
  '>',
  '---',
  '? ',
  '<<',
  '\ufeff',
  '😀',
  '\r',
  '%',
];

test('no text makes it throw, and every place is one of the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
      const text = pieces.join('');
      const lines = text.replace(/^\ufeff/, '').split('\n');
      const { items, mistakes } = reviewedList(text, SCHEMA, EXAMPLE);
      for (const { line, column } of [...items, ...mistakes]) {
        expect(column).toBeLessThanOrEqual(Array.from(lines[line - 1] ?? '').length + 1);
        expect(line).toBeLessThanOrEqual(lines.length);
      }
    }),
    { numRuns: runs(2000) },
  );
  for (const deep of ['[', '{', '- ']) read(deep.repeat(5000));
});
