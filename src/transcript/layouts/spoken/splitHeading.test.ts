import { expect, test } from 'vitest';
import { splitHeading } from './splitHeading.ts';

const SPEAKERS = new Set(['asha-whitlock', 'mary-jane-poel']);

test.each([
  ['Lamp posts Asha Whitlock', 'Lamp posts', 'Asha Whitlock'],
  ['Lamp Posts Asha Whitlock', 'Lamp Posts', 'Asha Whitlock'],
  ['Lamp Posts - Asha Whitlock', 'Lamp Posts', 'Asha Whitlock'],
  ['Lamp Posts Dr Asha Whitlock AM', 'Lamp Posts', 'Dr Asha Whitlock AM'],
  ['Lamp Posts (2) Mary-Jane Poel', 'Lamp Posts (2)', 'Mary-Jane Poel'],
  ['Lamp Posts Jon Marsh AM', 'Lamp Posts', 'Jon Marsh AM'],
  ['Lamp Posts J. P. Harker OBE AM', 'Lamp Posts', 'J. P. Harker OBE AM'],
  ['Lamp Posts Émile van Aa AM', 'Lamp Posts', 'Émile van Aa AM'],
  ['Jon Marsh AM', undefined, 'Jon Marsh AM'],
  ['Asha Whitlock', undefined, 'Asha Whitlock'],
])('%s', (words, title, askedBy) => {
  expect(splitHeading(words, SPEAKERS)).toEqual({ ...(title && { title }), askedBy });
});

test.each([
  ['Lamp posts', 'Jon Marsh'],
  ['Lamp posts', 'Jon Marshes'],
  ['Kerbs', 'Jon Marsh'],
])('%s %s: two capital words are a guess', (title, askedBy) => {
  const guess = { title, askedBy, guessed: true };
  expect(splitHeading(`${title} ${askedBy}`, SPEAKERS)).toEqual(guess);
});

test.each([
  'Lamp posts',
  'Lamp Posts',
  'River Lamp Posts',
  'Works at Vale Pell',
  'Lamps and Vale Pell',
  'Works near Oxford Circus',
  'Closed Oxford Street',
  'Ken Penrose',
  'Diary (2)',
])('no name: %s', (words) => {
  expect(splitHeading(words, SPEAKERS)).toEqual({ title: words });
});
