import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSpellings, writeSpellings, type Spelling } from './spellingList.ts';

const spelling = (printed: string, folded: string, records: number): Spelling => ({
  printed,
  folded,
  records,
});

test('a spelling is a short line', () => {
  const list = [
    spelling('lamp', 'lamp', 12),
    spelling('lamps', 'lamps', 500),
    spelling('Larkwick', 'larkwick', 1),
    spelling('O’Larkholt', 'olarkholt', 7),
  ];
  expect(writeSpellings(list)).toBe('0lamp c\n4s dw\n2rkwick 1 ^\n0olarkholt 7 O’Larkholt\n');
});

test('what was written reads back to the same', () => {
  const word = fc.stringMatching(/^[a-z]{1,60}$/);
  const printed = fc.constantFrom(
    (folded: string) => folded,
    (folded: string) => folded.toUpperCase(),
    (folded: string) => folded.slice(0, 1).toUpperCase() + folded.slice(1),
    (folded: string) => `é’${folded}`,
  );
  const one = fc
    .tuple(word, printed, fc.integer({ min: 1, max: 200_000 }))
    .map(([folded, print, records]) => spelling(print(folded), folded, records));
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ folded }) => folded }), (list) => {
      const sorted = [...list].sort((a, b) => (a.folded < b.folded ? -1 : 1));
      expect(readSpellings(writeSpellings(sorted))).toEqual(sorted);
    }),
  );
});
