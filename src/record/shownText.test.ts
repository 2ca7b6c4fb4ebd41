import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { shownText } from './shownText.ts';

/** Half of it is control characters and what is next to them. */
const anyCodes = fc
  .array(fc.oneof(fc.nat(0xa0), fc.nat(0xffff)))
  .map((codes) => String.fromCharCode(...codes));

test.each([
  ['\u001b[31mred', '\ufffd[31mred'],
  ['\0 \u000b \ufffe \uffff \ud800', '\ufffd \ufffd \ufffd \ufffd \ufffd'],
  // XML has these: they stay.
  ['a\tb\u0085c\u007f\u2028 😀 \ufffd', 'a\tb\u0085c\u007f\u2028 😀 \ufffd'],
])('%j shows as %j', (text, shown) => {
  expect(shownText(text)).toBe(shown);
});

test('whatever the text, what is shown is fit for XML, and as long', () => {
  fc.assert(
    fc.property(anyCodes, (text) => {
      const shown = shownText(text);
      expect(Array.from(shown)).toHaveLength(Array.from(text).length);
      expect(shownText(shown)).toBe(shown);
      const xml = `<a>${shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</a>`;
      // A strict reader of XML, which tells every character that may not be there.
      const parser = new SaxesParser();
      parser.on('error', (fault) => expect.fail(String(fault)));
      parser.write(xml).close();
    }),
  );
});
