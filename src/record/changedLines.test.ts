import { expect, test } from 'vitest';
import { changedLines } from './changedLines.ts';

const shown = (earlier: string[], later: string[]) =>
  changedLines(earlier, later).map((parts) =>
    parts
      .map(({ type, text }) =>
        type === 'same' ? text : `${type === 'later' ? '+' : '-'}[${text}]`,
      )
      .join(''),
  );

test('what is the same is not shown, nor are blank lines and white space', () => {
  expect(shown(['One lamp.', '', 'Two  lamps.'], ['One lamp.', 'Two lamps.', ''])).toEqual([]);
});

test('words are told apart in lines that changed', () => {
  expect(shown(['All lamps are lit.'], ['All lamps were lit.'])).toEqual([
    'All lamps -[are]+[were] lit.',
  ]);
});

test('lines that came and went are shown whole', () => {
  expect(shown(['One.', 'Two.'], ['One.'])).toEqual(['-[Two.]']);
  expect(shown(['One.'], ['One.', 'Two.'])).toEqual(['+[Two.]']);
});
