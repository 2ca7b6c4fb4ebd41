import addFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asUri } from './asUri.ts';
import { isWebAddress } from './webAddress.ts';

const ajv = new Ajv();
addFormats(ajv);
const isUri = ajv.compile({ type: 'string', format: 'uri' });

test.each([
  ['https://a.example/questions/2018/1558', 'https://a.example/questions/2018/1558'],
  ['https://A.example:8080/x?y=%20(1)#z', 'https://A.example:8080/x?y=%20(1)#z'],
  ['https://a.example/a"b|c[1]', 'https://a.example/a%22b%7Cc%5B1%5D'],
  ['https://a.example/é?50%#a#b', 'https://a.example/%C3%A9?50%25#a%23b'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
])('%s is %s', (address, uri) => {
  expect(asUri(address)).toBe(uri);
});

/** What an address bar takes, with some that a URI has. */
const ODD = ['"', ...'< > | [ ] { } ^ ` \\ % # ? / é a & = ;'.split(' '), '😀', ' ', '\ud800'];

test('any address on the web is one that a validator takes, and stays where it led', () => {
  const rest = fc.string({
    unit: fc.constantFrom(...ODD),
    maxLength: 20,
  });
  fc.assert(
    fc.property(rest, (end) => {
      const address = `https://a.example/${end}`;
      fc.pre(isWebAddress(address));
      const uri = asUri(address);
      expect(isUri(uri), uri).toBe(true);
      expect(asUri(uri)).toBe(uri);
      expect(new URL(uri).host).toBe('a.example');
      if (!/[%\\]/.test(end)) expect(decodeURIComponent(uri)).toBe(address.toWellFormed());
    }),
  );
});
