import { expect, test } from 'vitest';
import { decodeText } from './decodeText.ts';

test.each(['', 'Zoë 😀\r\n', '\ufffd'])(
  '%j is text, with a byte order mark and without',
  (text) => {
    expect(decodeText(Buffer.from(text))).toEqual({ text });
    expect(decodeText(Buffer.from(`\ufeff${text}`))).toEqual({ text });
  },
);

test.each([
  [Buffer.from('a\n😀 Zoë', 'utf8').fill(0xeb, 9), 'this seems to be damaged text', 2, 5],
  [Buffer.from('Zo\u00eb', 'latin1'), 'this seems to be text in another encoding', 1, 3],
  [Buffer.from('\ufeff- a', 'utf16le'), 'this is UTF-16 text', 1, 1],
  [Buffer.from('\ufeff- a', 'utf16le').swap16(), 'this is UTF-16 text', 1, 1],
  [Buffer.from('- a: b', 'utf16le'), 'this seems to be UTF-16 text', 1, 2],
  [Buffer.from('- a: b\n\0'), 'this holds a byte of zero, as no text does', 2, 1],
])('%j is named, with the place of its first wrong byte', (bytes, is, line, column) => {
  expect(decodeText(bytes)).toEqual({ reason: `${is}, not UTF-8`, line, column });
});
