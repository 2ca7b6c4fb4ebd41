import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { openSearchXml } from './openSearchXml.ts';

test('a name may have any character', () => {
  const name = 'Questions & “Answers” <of> ]]> the Mayor';
  const xml = openSearchXml(
    { shortName: 'Q&A <1>', name },
    { icon: 'https://example.org/icon.svg', search: 'https://example.org/a&b/search/' },
  );
  const root = new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, 'application/xml');
  const textOf = (tag: string) => root.getElementsByTagName(tag)[0]?.textContent;
  expect(textOf('ShortName')).toBe('Q&A <1>');
  expect(textOf('Description')).toBe(`Search ${name}`);
  expect(textOf('Image')).toBe('https://example.org/icon.svg');
  expect(root.getElementsByTagName('Url')[0]?.getAttribute('template')).toBe(
    'https://example.org/a&b/search/?q={searchTerms}',
  );
});
