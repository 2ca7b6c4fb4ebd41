import { expect, test } from 'vitest';
import type { Block } from './Entry.ts';
import { speechesOf } from './speechesOf.ts';

test('each turn begins a speech; what stands above the first is nobody’s, and a list belongs to its speech', () => {
  const blocks: Block[] = [
    { type: 'paragraph', text: 'Yes.' },
    { type: 'paragraph', speaker: 'The Chair', text: '' },
    { type: 'list', items: ['by day', 'by night'] },
    { type: 'paragraph', speaker: 'The Chair', text: 'Thank you.' },
  ];
  const speeches = speechesOf({ id: 'answer', heading: 'Answer', blocks, answer: 0 });
  const seen = speeches.map(({ speaker, blocks }) => [speaker, blocks.map(({ id }) => id)]);
  expect(seen).toEqual([
    [undefined, ['answer-p1']],
    ['The Chair', ['answer-p2', 'answer-p3']],
    ['The Chair', ['answer-p4']],
  ]);
  expect(speeches.flatMap(({ blocks }) => blocks).map(({ block }) => block)).toEqual(blocks);
});
