import { expect, test } from 'vitest';
import { parseSections } from './parseSections.ts';

const text = (text: string) => ({ type: 'paragraph', text });

test('a body becomes its sections, each with the slug that addresses link to', () => {
  const body =
    '## Question\n\na\n\n## Answer of 26 June 2018\n\n- b\n- c\n\n## Earlier answer\n\nd\n\n## Answer\n\n**E F:** g\n';
  expect(parseSections(body, 1)).toStrictEqual([
    { id: 'question', heading: 'Question', blocks: [text('a')] },
    {
      ...{ id: 'answer-of-26-june-2018', heading: 'Answer of 26 June 2018', answer: 0 },
      blocks: [{ type: 'list', items: ['b', 'c'] }],
    },
    { id: 'earlier-answer', heading: 'Earlier answer', blocks: [text('d')], answer: 1 },
    {
      ...{ id: 'answer', heading: 'Answer', answer: 2 },
      blocks: [{ ...text('g'), speaker: 'E F' }],
    },
  ]);
});

test('answers of one day are told apart', () => {
  const twice =
    '## Answer of 26 June 1961\n\na\n\n## Answer of 26 June 1961\n\nb\n\n## Answer\n\nc\n';
  expect(parseSections(twice, 1).map(({ id }) => id)).toEqual([
    'answer-of-26-june-1961',
    'answer-of-26-june-1961-1',
    'answer',
  ]);
});

test('a table is read cell by cell, and an address in angle brackets as it is printed', () => {
  const body = '## Answer\n\n| a\\|b | <https://c.example/d_e_f> |\n| --- | --- |\n| | g |\n';
  const rows = [
    ['a|b', '<https://c.example/d_e_f>'],
    ['', 'g'],
  ];
  expect(parseSections(body, 1)[0]?.blocks).toStrictEqual([{ type: 'table', rows }]);
});
