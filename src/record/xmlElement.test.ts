import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlElement } from './xmlElement.ts';

test('words and attributes come back as they were, whatever XML could take them for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const text = `${words}]]>&amp;<a b="c">'\t\r\n\u0085\u2028\u2029x`;
      const { text: xml } = xmlElement('a', { b: text }, xmlElement('c', {}), text);
      const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
      expect(root?.getAttribute('b')).toBe(text);
      expect(root?.textContent).toBe(text);
    }),
  );
});

test('what XML cannot have is replaced by the mark for that', () => {
  expect(xmlElement('a', {}, 'b\u0001c\u0000\ud800\uffff').text).toBe(
    '<a>b\ufffdc\ufffd\ufffd\ufffd</a>',
  );
});
