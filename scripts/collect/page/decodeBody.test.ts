import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeBody } from './decodeBody.ts';

const WORDS = '<p>£5 for Siân’s lamps</p>';
const utf8 = Buffer.from(WORDS);
/** The same in Windows-1252. */
const western = Buffer.from(WORDS.replace('’', '\x92'), 'latin1');
const meta = (charset: string) => Buffer.from(`<meta charset="${charset}">`);

test.each([
  ['plain', utf8, [], WORDS],
  ['gzip', gzipSync(utf8), [['Content-Encoding', 'gzip']], WORDS],
  ['gzip that no header tells of', gzipSync(utf8), [], WORDS],
  ['gzip under the header of another', gzipSync(utf8), [['content-encoding', 'br']], WORDS],
  ['plain under the header of gzip', utf8, [['content-encoding', 'gzip']], WORDS],
  ['plain under the header of Brotli', utf8, [['content-encoding', 'br']], WORDS],
  ['Brotli', brotliCompressSync(utf8), [['content-encoding', 'br']], WORDS],
  ['deflate', deflateSync(utf8), [['content-encoding', 'deflate']], WORDS],
  ['raw deflate', deflateRawSync(utf8), [['content-encoding', 'deflate']], WORDS],
  [
    'Windows-1252 by the header',
    western,
    [['Content-Type', 'text/html; charset=ISO-8859-1']],
    WORDS,
  ],
  [
    'UTF-8 under a header that is wrong',
    western,
    [['content-type', 'text/html; charset=utf-8']],
    WORDS,
  ],
  [
    'a character set that nobody knows',
    utf8,
    [['content-type', 'text/html; charset=klingon']],
    WORDS,
  ],
  ['Windows-1252 that nothing tells of', western, [], WORDS],
  [
    'a byte order mark',
    Buffer.from(`\ufeff${WORDS}`),
    [['content-type', 'a; charset=latin1']],
    WORDS,
  ],
  ['UTF-16', Buffer.from(`\ufeff${WORDS}`, 'utf16le'), [], WORDS],
] as const)('%s', (_, body, headers, text) => {
  expect(decodeBody({ headers, body })).toBe(text);
});

test('what the page itself says of its character set counts where no header does', () => {
  const body = Buffer.concat([meta('koi8-r'), Buffer.from([0xc1])]);
  expect(decodeBody({ headers: [], body })).toBe('<meta charset="koi8-r">а');
});

test.each([
  ['cut off', gzipSync(utf8).subarray(0, 30), /unexpected end of file/],
  ['too large when unpacked', gzipSync(Buffer.alloc(51_000_000)), /larger than/],
])('a packed body that is %s is told', (_, body, message) => {
  expect(() => decodeBody({ headers: [], body })).toThrow(message);
});
