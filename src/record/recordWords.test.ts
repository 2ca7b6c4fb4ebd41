import { expect, test } from 'vitest';
import { recordWords } from './recordWords.ts';
import type { Section } from './Section.ts';

const SECTIONS: readonly Section[] = [
  {
    id: 'question',
    heading: 'Question',
    blocks: [{ type: 'paragraph', text: 'How many “eels”?' }],
  },
  {
    ...{ id: 'answer', heading: 'Answer', answer: 0 },
    blocks: [
      { type: 'paragraph', text: 'As follows.' },
      { type: 'paragraph', speaker: 'The Chair', text: '' },
      { type: 'list', items: ['one', 'two'] },
      {
        type: 'table',
        rows: [
          ['1961', '£5'],
          ['1962', ''],
        ],
      },
    ],
  },
];

test('title, speakers, paragraphs, items and rows are lines; headings are no words', () => {
  expect(recordWords('Eels', SECTIONS)).toBe(
    'Eels\nHow many “eels”?\nAs follows.\nThe Chair\n\none\ntwo\n1961\t£5\n1962\t\n',
  );
  expect(recordWords(undefined, SECTIONS.slice(0, 1))).toBe('How many “eels”?\n');
});
