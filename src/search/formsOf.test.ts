import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stemsOf } from '../record/stemsOf.ts';
import { formsOf } from './formsOf.ts';

const pairs = readFileSync(join(import.meta.dirname, 'fixtures/families.txt'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [one, other, ...more] = line.split(' ');
    return one && other && more.length === 0 && !line.startsWith('[')
      ? [[one, other] as const]
      : [];
  });
const bothWays = pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);

/** The share of pairs of which a search for the first finds the second, and those that it does not. */
function recall(forms: (word: string) => readonly string[]) {
  const missed = bothWays.filter(([typed, wanted]) => {
    const stems = forms(typed).flatMap(stemsOf);
    return !stemsOf(wanted).every((stem) => stems.includes(stem));
  });
  return { recall: 1 - missed.length / bothWays.length, missed };
}

test('a word finds its family: recall', ({ annotate }) => {
  expect(pairs.length).toBeGreaterThan(200);
  const [before, after] = [recall((word) => [word]), recall(formsOf)];
  void annotate(
    `recall ${after.recall.toFixed(3)} of ${bothWays.length}, by the stemmer alone ${before.recall.toFixed(3)}`,
  );
  // Their stems are those of `live`, `leave`, `base`, `axe`, `these`, `indicate` and `stave`.
  expect(after.missed.map((pair) => pair.join(' '))).toEqual([
    'life lives',
    'leaf leaves',
    'staff staves',
    'basis bases',
    'axis axes',
    'thesis theses',
    'index indices',
  ]);
  expect(after.recall).toBeGreaterThanOrEqual(0.98);
});

test.each([
  ['buses', ['buses', 'bus', 'bussed']],
  ['Bus', ['Bus', 'buses', 'bussed']],
  ['busing', ['busing', 'bus', 'bussed']],
  ['Women’s', ['Women’s', 'woman']],
  ['lives', ['lives', 'life']],
  ['live', ['live']],
  ['life', ['life']],
  ['lamps', ['lamps']],
  // What only looks like a form of another word.
  ['business', ['business']],
  ['busy', ['busy']],
  ['us', ['us']],
  ['these', ['these']],
  ['human', ['human']],
  ['omen', ['omen']],
  ['general', ['general']],
  ['indicate', ['indicate']],
  ['1989/1960', ['1989/1960']],
  ['–', ['–']],
])('%s is searched as %j', (word, forms) => {
  expect(formsOf(word)).toEqual(forms);
});
