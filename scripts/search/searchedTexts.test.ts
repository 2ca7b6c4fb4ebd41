import { expect, test } from 'vitest';
import type { Question } from '../../src/record/entrySchema.ts';
import { searchedTexts } from './searchedTexts.ts';

test('every text of a record that the search finds is there once', () => {
  const question: Question = {
    ...{ id: '1961/0101', kind: 'question', status: 'answered', sources: [] },
    ...{ title: 'Lamps', askedBy: 'Jon Marsh AM', organisation: 'Riverside Group' },
  };
  const texts = searchedTexts(question, [
    {
      ...{ id: 'question', heading: 'Question' },
      blocks: [{ type: 'paragraph', speaker: 'The Mayor', text: 'How many?' }],
    },
    {
      ...{ id: 'answer', heading: 'Answer', answer: 0 },
      blocks: [
        { type: 'list', items: ['One', 'Two'] },
        { type: 'table', rows: [['Year', '1961']] },
      ],
    },
  ]);
  expect(texts.sort()).toEqual(
    [
      ...['1961', 'How many?', 'Jon Marsh AM', 'Lamps', 'One', 'Riverside Group'],
      ...['The Mayor', 'Two', 'Year'],
    ].sort(),
  );
});
