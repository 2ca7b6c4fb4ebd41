import { expect, test } from 'vitest';
import { decodeRaw } from './decodeRaw.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
/** What the bytes are said to be, or their text. */
function told(bytes: Buffer): string {
  const decoded = decodeRaw(bytes);
  if ('reason' in decoded) return `${decoded.rule}: ${decoded.reason}`;
  return `${decoded.encoding ?? 'utf-8'}: ${decoded.text}`;
}

test.each([
  ['caf\u00e9, Si\u00e2n, \u00a35, \u00bd mile', 'café, Siân, £5, ½ mile'],
  [
    'Steve O\u0092Connell \u0096 \u0093yes\u0094 \u0085 \u0095 \u0080 5',
    'Steve O’Connell – “yes” … • € 5',
  ],
  ['\u00c9mile\tis\r\nhere\fnow\u00a0', 'Émile\tis\r\nhere\fnow\u00a0'],
])('%j is read as Windows-1252, every byte of which makes sense', (bytes, text) => {
  expect(told(latin1(bytes))).toBe(`windows-1252: ${text}`);
});

test.each([
  ['a byte that Windows-1252 has not', latin1('Si\u00e2n \u0081'), 'text in another encoding'],
  ['a control character', latin1('Si\u00e2n \u0007'), 'text in another encoding'],
  ['Mac Roman', latin1('we\u00d5re at the caf\u008e'), 'text in another encoding'],
  ['DOS', latin1('it costs \u009c50'), 'text in another encoding'],
  ['Cyrillic letters', latin1('\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2'), 'text in another encoding'],
  ['UTF-8 with one damaged byte', latin1('Si\u00c3\u00a2n said \u00e2'), 'damaged text'],
])('%s is no Windows-1252, and refused', (_, bytes, what) => {
  expect(told(bytes)).toBe(`not-utf-8: this seems to be ${what}, not UTF-8`);
});

test.each([
  ['pdf-file', 'a PDF document', latin1('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')],
  ['pdf-file', 'a PDF document', latin1('[Invented record]\n%PDF-1.4\nplain')],
  ['pdf-file', 'a PDF document', Buffer.from('\ufeff%PDF-1.4\nplain')],
  ['document-file', 'a Word document', latin1('PK\u0003\u0004\u0014\0\u0006\0 word/document.xml')],
  [
    'document-file',
    'an OpenDocument file',
    latin1('PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.text'),
  ],
  [
    'document-file',
    'a packed file (ZIP), as Word and Excel write them',
    latin1('PK\u0003\u0004 x'),
  ],
  [
    'document-file',
    'a document of an older Word or Excel',
    latin1('\u00d0\u00cf\u0011\u00e0\u00a1'),
  ],
  ['document-file', 'an RTF document', latin1('{\\rtf1\\ansi Question No: 1976/0001}')],
  ['no-text-file', 'a packed file (gzip)', latin1('\u001f\u008b\u0008')],
  ['no-text-file', 'a picture', latin1('\u0089PNG\r\n')],
  ['no-text-file', 'a picture', latin1('\u00ff\u00d8\u00ff\u00e0')],
])('%s: %s', (rule, what, bytes) => {
  expect(told(bytes)).toBe(`${rule}: this is ${what}, not a text file`);
});

test.each([
  ['with a byte order mark', Buffer.from('\ufeffTitle', 'utf16le'), 'is'],
  ['with the other one', Buffer.from('\ufeffTitle', 'utf16le').swap16(), 'is'],
  ['without one', Buffer.from('Title of it', 'utf16le'), 'seems to be'],
  [
    'without one, the other way round',
    Buffer.from('Title of it', 'utf16le').swap16(),
    'seems to be',
  ],
])('UTF-16 %s is named', (_, bytes, is) => {
  expect(told(bytes)).toBe(`not-utf-8: this ${is} UTF-16 text, not UTF-8`);
});

test('a text that only speaks of such files is text', () => {
  const text = 'Lamps\n\nSee the %PDF-1.4 of {\\rtf, PK and GIF8.';
  expect(told(Buffer.from(text))).toBe(`utf-8: ${text}`);
});
