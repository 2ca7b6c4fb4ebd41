import { expect, test } from 'vitest';
import { textBlocks } from './textBlocks.ts';

test('a line is a paragraph, a turn or an item; items that follow each other are one list', () => {
  const lines = ['It has:', '- one', '• two', '· three', 'The Chair: Thank you.', '- four'];
  expect(textBlocks(lines, new Set())).toEqual([
    { type: 'paragraph', text: 'It has:' },
    { type: 'list', items: ['one', 'two', 'three'] },
    { type: 'paragraph', speaker: 'The Chair', text: 'Thank you.' },
    { type: 'list', items: ['four'] },
  ]);
});

test('other marks are words: numbers and letters prove no list, and a dash alone no item', () => {
  const lines = ['1. one', 'i) two', 'a. three', '-', '-four', '* five', '– six', '-- seven'];
  expect(textBlocks(lines, new Set())).toEqual(lines.map((text) => ({ type: 'paragraph', text })));
});
