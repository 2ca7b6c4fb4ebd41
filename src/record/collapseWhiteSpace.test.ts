import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapseWhiteSpace } from './collapseWhiteSpace.ts';

test.each([
  ['two  spaces', 'two spaces'],
  ['\ttab\t and \u00a0no-break space ', 'tab and no-break space'],
  [' \u00a0\t ', ''],
  // Every other character is kept, white space of other kinds and invisible ones too.
  [
    'em\u2003space, zero\u200bwidth, line\u2028end',
    'em\u2003space, zero\u200bwidth, line\u2028end',
  ],
])('white space is not words: %j', (printed, words) => {
  expect(collapseWhiteSpace(printed)).toBe(words);
});

test('once is enough, and nothing but white space goes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(' ', '\t', '\u00a0', '\u2003', 'a', '—') }),
      (text) => {
        const once = collapseWhiteSpace(text);
        expect(collapseWhiteSpace(once)).toBe(once);
        expect(once.replaceAll(' ', '')).toBe(text.replace(/[ \t\u00a0]/g, ''));
      },
    ),
  );
});
