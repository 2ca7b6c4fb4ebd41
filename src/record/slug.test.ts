import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aliasSchema } from './peopleSchema.ts';
import { slug } from './slug.ts';

test.each([
  ['Labour Group', 'labour-group'],
  ['Siân O’Neill', 'sian-oneill'],
  ['Jon\u200b Mar\u00adsh\u200e', 'jon-marsh'],
  ["Steve O'Connell", 'steve-oconnell'],
  ['  GLA — Conservatives  ', 'gla-conservatives'],
  // As mojibake a name is another word; it is not mended.
  ['SiÃ¢n', 'sia-n'],
  ['々', '々'],
  ['연구소', '연구소'.normalize('NFC')],
  ['– …', ''],
])('%j as a part of an address', (printed, address) => {
  expect(slug(printed)).toBe(address);
});

/** Any character, astral ones included. */
const character = fc
  .nat({ max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

test('of any text: a slug as the schemas have it, or nothing; and a slug is its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: character }), (text) => {
      const person = slug(text);
      expect(slug(person)).toBe(person);
      if (person) aliasSchema.parse({ name: 'Any', person, reason: 'any' });
    }),
  );
});
