import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAddresses } from './findAddresses.ts';

/** The printed forms of what is found. */
const printed = (text: string, below?: string) =>
  findAddresses(text, below).map(({ start, end }) => text.slice(start, end));

test.each([
  ['See https://a.example/b.', 'https://a.example/b'],
  [
    '(at http://a.example/b_(c), www.d.example/?e=f&g)',
    'http://a.example/b_(c)',
    'www.d.example/?e=f&g',
  ],
  ['“https://a.example/”, ‘HTTPS://B.example’', 'https://a.example/', 'HTTPS://B.example'],
  [
    'the report <https://a.example/b.> and <https://c.example/d>, too',
    'https://a.example/b.',
    'https://c.example/d',
  ],
  ['1 http://a.example/b', 'http://a.example/b'],
  ['[https://a.example/b[1]]?!', 'https://a.example/b[1]'],
  ['https://a.example:8080/café#é', 'https://a.example:8080/café#é'],
  ['zero width behind it: https://a.example/b\u200b ', 'https://a.example/b'],
])('found in %s', (text, ...addresses) => {
  expect(printed(text)).toEqual(addresses);
});

test.each([
  [
    'another scheme',
    'javascript://a.example/%0aalert(1) ftp://a.example <mailto:a@b.example> data:text/html,a',
  ],
  ['a user', 'https://city.example@evil.example/ https://a:b@c.example/'],
  [
    'no host, or none that is public',
    'http:///a https://localhost/a http://intranet/ https://127.0.0.1/a http://2130706433/ http://[::1]/ www.',
  ],
  [
    'what is shortened',
    'https://a.example/very-lo... or https://a.example/very-lo… or www.a.example/b-',
  ],
  [
    'a backslash, which is a slash to browsers',
    'https://city.example\\@evil.example/ https:\\\\a.example',
  ],
  [
    'what cannot be seen within it',
    'https://city.example/\u202egro.live/ https://a.ex\u200bample/',
  ],
  ['within a word', 'ahttps://a.example b@www.a.example'],
  ['a bracket that does not close', 'see <https://a.example/b c>, <https://a.example/d'],
  ['nothing but words', 'A www is a web. See: http and https.'],
])('stays text: %s', (_, text) => {
  expect(printed(text)).toEqual([]);
});

test.each([
  ['housing/plan.pdf'],
  ['Plans/2011.pdf is the plan.'],
  ['Final_Report.pdf'],
  ['2011.'],
  ['and'],
  ['?page=2'],
])('broken over two lines it stays text: the next is %s', (below) => {
  expect(printed('See https://a.example/b', below)).toEqual([]);
  expect(printed('See https://a.example/b.', below)).toEqual([]);
  expect(printed('See https://a.example/b today', below)).toEqual(['https://a.example/b']);
  expect(printed('See <https://a.example/b>', below)).toEqual(['https://a.example/b']);
});

test.each(['The Mayor agrees.', '2 http://b.example/c', 'b) the next', '(iv) more', '“No.”', ''])(
  'whole at the end of its line: the next is %j',
  (below) => {
    expect(printed('See https://a.example/b', below)).toEqual(['https://a.example/b']);
    expect(printed('See https://a.example/b-', below)).toEqual([]);
  },
);

test('it leads where the words say, and the host is told where they show another', () => {
  expect(findAddresses('www.a.example/b https://A.example.:443/c')).toMatchObject([
    { href: 'http://www.a.example/b' },
    { href: 'https://a.example./c' },
  ]);
  // The first letter is Cyrillic.
  expect(findAddresses('https://сity.example/ https://%63ity.example/a')).toMatchObject([
    { host: 'xn--ity-3ed.example' },
    { host: 'city.example' },
  ]);
  expect(findAddresses('https://city.example/')[0]).not.toHaveProperty('host');
});

test('whatever is printed, only http and https lead out, to hosts without users, and no words are lost', () => {
  const piece = fc.constantFrom(
    ...'https:// http:// www. javascript: a.example city @ : / \\ ? # < > ( ) . , … % 63 \u202e \u200b с é " \' ’ - 8080 ; & = [ ] | ` ~ * _ {'.split(
      ' ',
    ),
    ' ',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.array(piece, { maxLength: 3 }),
      (one, other) => {
        let from = 0;
        const text = one.join('');
        for (const { start, end, href, host } of findAddresses(text, other.join(''))) {
          const { protocol, username, password, hostname } = new URL(href);
          expect(start).toBeGreaterThanOrEqual(from);
          expect(['http:', 'https:']).toContain(protocol);
          expect(username + password).toBe('');
          expect(text.slice(start, end)).toMatch(/^(?:https?:\/\/|www\.)[^\s\p{C}<>"\\]+$/iu);
          if (host === undefined) expect(text.slice(start, end).toLowerCase()).toContain(hostname);
          from = end;
        }
      },
    ),
    { numRuns: 5000 },
  );
});

test.each(['https://a.example/', 'www.a', '(', ')))', 'https://', '<https://a.example/', '.'])(
  'the time grows as the text does: %s',
  (part) => {
    const time = (length: number) => {
      const text = `https://a.example/${part.repeat(length)}`;
      const begin = performance.now();
      findAddresses(text, text);
      return performance.now() - begin;
    };
    const least = (length: number) => Math.min(...[1, 2, 3].map(() => time(length)));
    expect(least(40_000)).toBeLessThan(10 * least(10_000) + 500);
  },
);
