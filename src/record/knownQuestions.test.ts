import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printKnown, readKnown } from './knownQuestions.ts';
import { compareIds } from './reference.ts';

test('numbers of a year stand in one line, those that follow one another as a run', () => {
  const ids = ['1972/0157', '1972/0155', '1972/0156', '1972/0155', '1972/0155-0', '1971/20936'];
  expect(printKnown({ ids, unnumbered: 3 })).toBe(`{
  "years": {
    "1971": "20936",
    "1972": "0155 0155-0 0156..0157"
  },
  "unnumbered": 3
}
`);
});

test('what was written comes back, in order, and whatever the order was, the bytes are the same', () => {
  const id = fc
    .tuple(fc.constantFrom('1971', '1972'), fc.nat(30), fc.constantFrom('', '', '', '-0', '-s4'))
    .map(([year, number, suffix]) => `${year}/${String(number + 9985).padStart(4, '0')}${suffix}`);
  fc.assert(
    fc.property(fc.array(id), fc.nat(), (ids, unnumbered) => {
      const text = printKnown({ ids, unnumbered });
      const sorted = [...new Set(ids)].sort(compareIds);
      expect(readKnown(text)).toEqual({ ids: sorted, unnumbered });
      expect(printKnown({ ids: ids.toReversed(), unnumbered })).toBe(text);
    }),
  );
});

test('a number that is padded oddly comes back as it was', () => {
  const ids = ['1972/0122', '1972/00123', '1972/0124'];
  expect(readKnown(printKnown({ ids, unnumbered: 0 })).ids.toSorted()).toEqual(ids.sort());
});

test.each(['{}', '{"years": {"72": "0155"}, "unnumbered": 0}', '{"years": [], "unnumbered": 0}'])(
  '%s is refused',
  (text) => {
    expect(() => readKnown(text)).toThrow();
  },
);
