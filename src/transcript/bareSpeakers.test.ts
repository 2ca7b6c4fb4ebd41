import { expect, test } from 'vitest';
import { bareSpeakers } from './bareSpeakers.ts';

const KNOWN = new Set(['asha-whitlock']);
const MEMBERS = new Set(['idris-pell']);
const found = (...lines: string[]) => [...bareSpeakers(lines, KNOWN, MEMBERS)].sort();

test('a third member speaks among those who are known', () => {
  const lines = ['The Mayor: Sixty.', 'Asha Whitlock: Is it enough?', 'The Mayor: Yes.'];
  expect(found(...lines, 'Jon Marsh: I doubt it.', 'The Mayor: I do not.')).toContain('jon-marsh');
  expect(found(...lines, 'Jon Marsh: I doubt it.')).toContain('jon-marsh');
  expect(found(...lines, 'Jon Marsh : I doubt it.', 'So do we.')).toContain('jon-marsh');
});

test('two unknown members in turn, if one of them speaks again or asks elsewhere in the file', () => {
  const lines = ['Asha Whitlock: Is it enough?', 'Jon Marsh: I doubt it.', 'Maud Ellery: So do I.'];
  expect(found(...lines)).toEqual(['asha-whitlock']);
  expect(found(...lines, 'Jon Marsh: Yes.', 'Maud Ellery: Yes.')).toContain('maud-ellery');
  expect(found('The Mayor: Yes.', 'Idris Pell: Why?')).toEqual(['idris-pell']);
});

test('a member between two turns of the Mayor, where no member is marked', () => {
  expect(found('The Mayor: Sixty.', 'Jon Marsh: I doubt it.', 'The Mayor: Yes.')).toEqual([
    'jon-marsh',
  ]);
});

test.each([
  [['The Mayor: Sixty.', 'Jon Marsh: I doubt it.']],
  [['Asha Whitlock AM: Is it?', 'The Mayor: Sixty.', 'Jon Marsh: I doubt it.']],
  [['Jon Marsh: I doubt it.', 'Asha Whitlock AM: Is it?']],
])('where other names are marked, a bare name is no turn: %j', (lines) => {
  expect(found(...lines)).not.toContain('jon-marsh');
});

test.each([
  [
    [
      'Asha Whitlock: Is it?',
      'The Mayor: Yes:',
      'Old Oak: They are lit.',
      'Vale Pell: So are these.',
    ],
  ],
  [['Asha Whitlock: Is it?', 'The Mayor: Yes:', 'Oxford Circus: They are lit.']],
  [['Asha Whitlock: Is it?', 'Gull Hill: They are lit.', 'The Mayor: Yes.']],
  [['Asha Whitlock: Is it?', 'Jon Marsh: not a sentence', 'The Mayor: Yes.']],
  [['Asha Whitlock: Is it?', 'Key Facts: There are some.', 'The Mayor: Yes.']],
])('no turns: %j', (lines) => {
  expect(found(...lines)).toEqual(['asha-whitlock']);
});
