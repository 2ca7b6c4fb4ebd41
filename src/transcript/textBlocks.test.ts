import { expect, test } from 'vitest';
import { rawLines, sourceLines } from './sourceLines.ts';
import { textBlocks } from './textBlocks.ts';

const NO_ONE = new Set<string>();
const blocksOf = (text: string, known = NO_ONE) => textBlocks(sourceLines(rawLines(text)), known);
const paragraphs = (...texts: string[]) => texts.map((text) => ({ type: 'paragraph', text }));

test('a line is a paragraph, a turn or an item; items with the same mark that follow each other are one list', () => {
  const lines = [
    ...['It has:', '- one', '- two', '• three', '• four', '· five'],
    ...['The Chair: Thank you.', '- six'],
  ];
  expect(blocksOf(lines.join('\n'))).toEqual([
    ...paragraphs('It has:'),
    { type: 'list', items: ['one', 'two'] },
    { type: 'list', mark: '•', items: ['three', 'four'] },
    { type: 'list', mark: '·', items: ['five'] },
    { type: 'paragraph', speaker: 'The Chair', text: 'Thank you.' },
    { type: 'list', items: ['six'] },
  ]);
});

test('other marks are words: numbers and letters prove no list, and a dash alone no item', () => {
  const lines = ['1. one', 'i) two', 'a. three', '-', '-four', '* five', '– six', '-- seven'];
  expect(blocksOf(lines.join('\n'))).toEqual(paragraphs(...lines));
});

test('lines with as many cells between tabs are one table, empty cells and marks of items included', () => {
  const text = 'They cost:\nYear\tKept  up\tCost\n1970 \t\t £5\n-\tno\t\n\nAnd more.\n- one\ttwo';
  expect(blocksOf(text)).toEqual([
    ...paragraphs('They cost:'),
    {
      type: 'table',
      rows: [
        ['Year', 'Kept up', 'Cost'],
        ['1970', '', '£5'],
        ['-', 'no', ''],
      ],
    },
    ...paragraphs('And more.'),
    { type: 'list', items: ['one two'] },
  ]);
});

test.each([
  ['a line alone', 'Year\tCost\nThat is all.', ['Year Cost', 'That is all.']],
  ['another number of cells', 'a\tb\nc\td\te', ['a b', 'c d e']],
  ['paragraphs that begin with a tab', '\tOne.\n\tTwo.', ['One.', 'Two.']],
  ['numbers with a tab', '1.\tone\n2.\ttwo\n(iv)\tfour', ['1. one', '2. two', '(iv) four']],
])('no table: %s', (_, text, words) => {
  expect(blocksOf(text)).toEqual(paragraphs(...words));
});

test('no table: items and turns whose marks and names a tab follows', () => {
  expect(blocksOf('•\tone\n•\ttwo')).toEqual([{ type: 'list', mark: '•', items: ['one', 'two'] }]);
  expect(blocksOf('The Chair:\tOrder.\nThe Mayor:\tYes.')).toEqual([
    { type: 'paragraph', speaker: 'The Chair', text: 'Order.' },
    { type: 'paragraph', speaker: 'The Mayor', text: 'Yes.' },
  ]);
});

test('a part of a line run together with others is no row', () => {
  const lines = sourceLines(['a\tb more', 'c\td more']);
  const parts = lines.map((line) => ({ ...line, words: line.words.slice(0, 3) }));
  expect(textBlocks(parts, NO_ONE)).toMatchObject([
    { type: 'paragraph', text: 'a b' },
    { type: 'paragraph', text: 'c d' },
  ]);
});

test('blank lines part tables that have fewer between their rows, and no row from its own', () => {
  const table = (...rows: string[][]) => ({ type: 'table', rows });
  const [ab, cd, ef, gh] = [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
    ['g', 'h'],
  ] as const;
  expect(blocksOf('a\tb\nc\td\n\ne\tf\ng\th')).toEqual([
    table([...ab], [...cd]),
    table([...ef], [...gh]),
  ]);
  for (const text of ['a\tb\n\nc\td\n\ne\tf\n\ng\th', 'a\tb\n\nc\td\ne\tf\ng\th'])
    expect(blocksOf(text)).toEqual([table([...ab], [...cd], [...ef], [...gh])]);
});
