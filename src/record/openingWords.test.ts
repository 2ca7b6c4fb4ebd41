import { expect, test } from 'vitest';
import { openingWords } from './openingWords.ts';
import type { Section } from './Section.ts';

function sections(...words: readonly string[]): Section[] {
  const blocks = words.map((text) => ({ type: 'paragraph' as const, text }));
  const answer = [{ type: 'paragraph' as const, text: 'Yes.' }];
  return [
    { id: 'question', heading: 'Question', blocks },
    { id: 'answer', heading: 'Answer', answer: 0, blocks: answer },
  ];
}

test.each([
  [['Why?'], 'Why?'],
  [['Why?', 'When?'], 'Why? When?'],
  [[], undefined],
  [[`${'lamps '.repeat(24)}candles`], `${'lamps '.repeat(24)}…`],
  [['x'.repeat(200)], `${'x'.repeat(150)} …`],
])('%j begins %j', (words, begun) => {
  expect(openingWords(sections(...words))).toBe(begun);
});
