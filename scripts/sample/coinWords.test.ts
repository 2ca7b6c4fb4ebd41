import { expect, it } from 'vitest';
import { coinWords } from './coinWords.ts';

it('coins so many words, all different and all of letters that can be said', () => {
  const words = coinWords(60_000);
  expect(new Set(words).size).toBe(60_000);
  expect(words.filter((word) => !/^[a-z]{3,12}$/.test(word))).toEqual([]);
});
