import { expect, test } from 'vitest';
import { decodeBody } from '../page/decodeBody.ts';
import { pageInMhtml } from './pageInMhtml.ts';

const AT = '1972-04-01T00:00:00.000Z';
const HTML =
  '<p>£5 for Siân’s lamps = “none” of it, in a line that is a good deal longer than 76 letters</p>';
const LOCATION = 'Content-Location: https://city.example/questions/1972/0155';

/** A file as browsers write them: the page, then a picture and a frame. */
function mhtml(
  page: readonly string[],
  { head = [], end = '\r\n', type = 'multipart/related; type="text/html"; boundary="--x=y"' } = {},
): Buffer {
  const lines = [
    'From: <Saved by a browser>',
    ...(head as readonly string[]),
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
    '',
    'This is no part.',
    '----x=y',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'aGVsbG8=',
    '----x=y',
    ...page,
    '----x=y',
    'Content-Type: text/html',
    '',
    '<p>a frame</p>',
    '----x=y--',
    '<p>behind</p>',
  ];
  return Buffer.from(lines.join(end), 'latin1');
}

const utf8 = (text: string) => Buffer.from(text).toString('latin1');
/** As RFC 2045 has it: every byte that is not plain by its number, lines no longer than 76. */
function quotedPrintable(text: string, end: string): string {
  const letters = Array.from(utf8(text), (letter) =>
    /[ -<>-~]/.test(letter)
      ? letter
      : `=${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const lines: string[] = [''];
  for (const letter of letters) {
    const line = lines.at(-1) ?? '';
    if (line.length + letter.length > 75) lines.push(letter);
    else lines[lines.length - 1] = line + letter;
  }
  return lines.join(`=${end}`);
}

test.each(['\r\n', '\n'])(
  'the page comes out of each transfer encoding, lines ending %j',
  (end) => {
    const base64 = Buffer.from(HTML).toString('base64').replace(/.{60}/g, `$&${end}`);
    for (const [encoding, body] of [
      ['quoted-printable', quotedPrintable(HTML, end)],
      ['base64', base64],
      ['8bit', utf8(HTML)],
    ] as const) {
      const part = [
        'Content-Type: text/html; charset=utf-8',
        `Content-Transfer-Encoding: ${encoding}`,
        LOCATION,
        '',
        body,
      ];
      const page = pageInMhtml(mhtml(part, { end }), AT);
      expect(page?.address).toBe('https://city.example/questions/1972/0155');
      expect(page && decodeBody(page.answer), encoding).toBe(HTML);
    }
  },
);

test('the character set is the one that the part says', () => {
  const part = ['Content-Type: text/html;', '\tcharset="windows-1252"', '', '<p>\x93\xa35\x94</p>'];
  const page = pageInMhtml(mhtml(part), AT);
  expect(page && decodeBody(page.answer)).toBe('<p>“£5”</p>');
});

test('the head of the file says the day, and the address where the part does not', () => {
  const head = [
    'Snapshot-Content-Location: https://city.example/a?b=c',
    'Date: Tue, 3 Apr 1973 10:00:00 +0100',
  ] as never[];
  const page = pageInMhtml(mhtml(['Content-Type: text/html', '', HTML], { head }), AT);
  expect(page).toMatchObject({
    address: 'https://city.example/a?b=c',
    at: '1973-04-03T09:00:00.000Z',
  });
  const bare = pageInMhtml(mhtml(['Content-Type: text/html', '', HTML]), AT);
  expect(bare).toMatchObject({ address: 'about:blank', at: AT });
  const relative = ['Content-Type: text/html', 'Content-Location: /questions/1972/0155', '', HTML];
  expect(pageInMhtml(mhtml(relative, { head }), AT)?.address).toBe(
    'https://city.example/questions/1972/0155',
  );
});

test('the part that the file names as its beginning is the page', () => {
  const type = 'multipart/related; start="<two>"; boundary="--x=y"';
  const other = ['Content-Type: text/html', 'Content-ID: <one>', '', 'one', '----x=y'];
  const part = [...other, 'Content-Type: text/html', 'Content-ID: <two>', '', 'two'];
  const page = pageInMhtml(mhtml(part, { type }), AT);
  expect(page?.answer.body.toString()).toBe('two');
});

test('a page in parts within parts, or cut off in its midst, is read', () => {
  const inner = [
    'Content-Type: multipart/alternative; boundary=in',
    '',
    '--in',
    'Content-Type: text/plain',
    '',
    'plain',
    '--in',
    'Content-Type: text/html',
    '',
    'rich',
  ];
  expect(pageInMhtml(mhtml([...inner, '--in--']), AT)?.answer.body.toString()).toBe('rich');
  const whole = mhtml(inner).toString('latin1');
  const cut = Buffer.from(whole.slice(0, whole.indexOf('rich') + 2), 'latin1');
  expect(pageInMhtml(cut, AT)?.answer.body.toString()).toBe('ri');
});

test.each([
  ['nothing', ''],
  ['a letter', 'Subject: lamps\n\nNothing here'],
  ['no boundary', 'Content-Type: multipart/related\n\n--\nContent-Type: text/html\n\n<p>'],
  ['parts without an end', 'Content-Type: multipart/related; boundary=a\n\n--a\n'.repeat(100_000)],
])('%s has no page', (_, text) => {
  expect(pageInMhtml(Buffer.from(text), AT)).toBeUndefined();
});
