import { expect, test } from 'vitest';
import { memberAndWords } from './memberAndWords.ts';

const member = (slug: string, questions: number) => {
  return { slug, name: slug, questions, from: '1960', to: '1962' };
};
const members = [
  member('imogen-marlrigg', 3),
  member('neil-marsh', 9),
  member('jon-marsh', 20),
  member('anselm-fenn-olarkholt', 2),
];

test.each([
  ['imogen marlrigg buses', ['imogen-marlrigg: buses']],
  ['buses Marlrigg’s Imogen', ['imogen-marlrigg: buses']],
  ['marlrigg night buses', ['imogen-marlrigg: night buses']],
  ['sir imogen marlrigg AM -night buses', ['imogen-marlrigg: -night buses']],
  ['fenn-olarkholt lamps', ['anselm-fenn-olarkholt: lamps']],
  // Two members have this name, and nothing says which is meant.
  ['marsh buses', []],
  ['jon marsh buses', ['jon-marsh: buses']],
  // A first name alone, the whole name alone, exact words.
  ['imogen buses', []],
  ['imogen marlrigg', []],
  ['"imogen marlrigg" buses', []],
  ['buses', []],
  ['', []],
])('“%s” offers %j', (text, offered) => {
  expect(
    memberAndWords(text, members).map(({ member, words }) => `${member.slug}: ${words}`),
  ).toEqual(offered);
});
