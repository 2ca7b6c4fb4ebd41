import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markReferences } from './markReferences.ts';

test('words and references in their order', () => {
  expect(markReferences('See MQ 1961/0101, 0102/1961 and others.')).toEqual([
    'See ',
    { id: '1961/0101', printed: 'MQ 1961/0101' },
    ', ',
    { id: '1961/0102', printed: '0102/1961' },
    ' and others.',
  ]);
  expect(markReferences('1961/0101')).toEqual([{ id: '1961/0101', printed: '1961/0101' }]);
  expect(markReferences('')).toEqual([]);
});

test('no character is lost', () => {
  const piece = fc.constantFrom('1961/0101', ' and ', 'MQ ', '-', 'a', '2', '/');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const marked = markReferences(text).map((one) =>
        typeof one === 'string' ? one : one.printed,
      );
      expect(marked.join('')).toBe(text);
    }),
  );
});
