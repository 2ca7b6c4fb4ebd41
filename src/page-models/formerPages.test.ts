import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { EntryFacts, Question } from '../record/entrySchema.ts';
import type { Move } from '../record/movesIn.ts';
import { FIXED_PAGES } from './fixedPages.ts';
import { formerPage, formersOf } from './formerPages.ts';
import { redirects } from './redirects.ts';
import { sitemaps } from './sitemaps.ts';

beforeEach(() => {
  vi.stubEnv('SITE', 'https://example.org');
});

function question(id: string, facts: Partial<Question> = {}): Question {
  return {
    id,
    kind: 'question',
    status: 'answered',
    date: `${id.slice(0, 4)}-09-15`,
    meetingType: 'mqt',
    askedBy: 'Jon Marsh',
    member: 'jon-marsh',
    organisation: 'Riverside Group',
    group: 'riverside-group',
    sources: [{ file: 'transcripts/a.txt', lines: [1, 9], sha256: '0'.repeat(64) }],
    ...facts,
  };
}

/** An archive of which more was published once, with moves as `from → to`. */
function archiveOf(
  entries: readonly EntryFacts[],
  published: readonly string[],
  ...pairs: readonly (readonly [from: string, to: string])[]
) {
  const moves = pairs.map(([from, to], index): Move => {
    const place = `content/moved.yaml:${index + 1}`;
    return { from, to, date: '1979-03-02', reason: 'One person.', place };
  });
  return buildArchive(entries, [], new Map(), {
    published: new Set(published),
    moves: new Map(moves.map((move) => [move.from, move])),
  });
}

const ONE = [question('1976/0001')];
const MANY = Array.from({ length: 101 }, (_, index) => question(`1976/${1000 + index}`));
const formerPages = (archive: ReturnType<typeof archiveOf>) =>
  formersOf(archive).map((former) => formerPage(archive, former));
const onward = (archive: ReturnType<typeof archiveOf>) =>
  formerPages(archive).map((one) => [one.page.path, 'onward' in one ? one.onward.href : one.id]);

test('the versions of what was taken down stay as pages that say so, without a word of the record', () => {
  const withdrawn = { date: '1979-03-02', reason: 'It named a child.' };
  const path = '/questions/1976/0002/at/1977-01-02/';
  const archive = archiveOf([...ONE, { id: '1976/0002', withdrawn }], [path]);
  const [version, ...others] = formerPages(archive).filter(({ page }) => page.path === path);
  expect(others).toEqual([]);
  expect(version).toMatchObject({
    page: { canonical: '/questions/1976/0002/', indexed: false },
    ...{ id: '1976/0002', reason: 'It named a child.' },
  });
  // Of a question that is here, one that is gone is no former page: the build refuses it.
  expect(formerPages(archiveOf(ONE, ['/questions/1976/0001/at/1977-01-02/']))).toEqual([]);
});

test('the versions of a question that has another number now lead there', () => {
  const [from, to] = ['/questions/1976/0009/', '/questions/1976/0001/'];
  const archive = archiveOf(ONE, [`${from}at/1977-01-02/`, from], [from, to]);
  expect(onward(archive)).toEqual([
    [from, to],
    [`${from}at/1977-01-02/`, to],
  ]);
});

describe('a list that was published and is empty now', () => {
  test('says so, leads to the list above it, and is not for search engines', () => {
    const published = [
      '/questions/1975/',
      '/members/ada-reed/',
      '/members/ada-reed/page/2/',
      '/meetings/mqt/1976-01-01/',
      '/meetings/mqt/1975-01-01/',
      '/groups/lamps/',
    ];
    const archive = archiveOf(ONE, [...published, '/', '/members/jon-marsh/', '/questions/1976/']);
    expect(onward(archive)).toEqual([
      ['/groups/lamps/', '/groups/'],
      ['/meetings/mqt/1975-01-01/', '/questions/'],
      ['/meetings/mqt/1976-01-01/', '/questions/1976/'],
      ['/members/ada-reed/', '/members/'],
      ['/members/ada-reed/page/2/', '/members/'],
      ['/questions/1975/', '/questions/'],
    ]);
    for (const former of formerPages(archive)) {
      expect(former).toMatchObject({ heading: 'No questions are published here any more' });
      expect(former.page.indexed).toBe(false);
    }
    const named = sitemaps(archive).flatMap(({ entries }) => entries.map(({ path }) => path));
    expect(named.filter((path) => published.includes(path))).toEqual([]);
  });

  test('is a list of any record that is withdrawn, the only one too, and of its year in any case', () => {
    const withdrawn = { id: '1976/0001', withdrawn: { date: '1978-01-01', reason: 'Asked for.' } };
    const archive = archiveOf([withdrawn], ['/members/jon-marsh/', '/questions/1976/0001/']);
    expect(onward(archive)).toEqual([
      ['/members/jon-marsh/', '/members/'],
      ['/questions/1976/', '/questions/'],
    ]);
  });

  test('is no question, and no page that the program does not know', () => {
    expect(formerPages(archiveOf(ONE, ['/questions/1976/0009/', '/changes/', '/x/y/']))).toEqual(
      [],
    );
  });
});

test('a list of what was missing, or refused, leads to the coverage page once nothing is', () => {
  const cites = Array.from({ length: 76 }, (_, at) => `1975/${1000 + at}`);
  const published = ['1974/', '1975/', '1975/page/2/', '1975/page/3/', 'refused/'].map(
    (path) => `/coverage/${path}`,
  );
  const archive = archiveOf([question('1976/0001', { cites })], published);
  expect(onward(archive)).toEqual([
    ['/coverage/1974/', '/coverage/'],
    ['/coverage/1975/page/3/', '/coverage/1975/'],
    ['/coverage/refused/', '/coverage/'],
  ]);
  expect(formerPages(archive)[0]).toMatchObject({
    heading: 'Nothing is listed as missing here any more',
    page: { title: 'Nothing missing at /coverage/1974/', indexed: false },
  });
});

test('a further page that a list has no more leads to the first one', () => {
  const archive = archiveOf(MANY, ['/members/jon-marsh/page/2/', '/members/jon-marsh/page/3/']);
  expect(formerPages(archive)).toMatchObject([
    {
      page: { path: '/members/jon-marsh/page/3/', title: 'Jon Marsh, page 3', indexed: false },
      kind: 'Member, page 3',
      standfirst: 'This list is shorter than it was, and no longer has a page 3.',
      onward: { text: 'Jon Marsh, from the first page', href: '/members/jon-marsh/' },
    },
  ]);
});

describe('a page that moved', () => {
  test('leads to its new address, over further moves, and with all pages of its list', () => {
    const archive = archiveOf(
      ONE,
      ['/members/j-marsh/', '/members/j-marsh/page/2/', '/members/old-name/'],
      ['/members/j-marsh/', '/members/jonathan-marsh/'],
      ['/members/jonathan-marsh/', '/members/jon-marsh/'],
      ['/questions/1975/0009/', '/questions/1976/0001/'],
      ['/lamps/', '/about/'],
    );
    expect(onward(archive)).toEqual([
      ['/lamps/', '/about/'],
      ['/members/j-marsh/', '/members/jon-marsh/'],
      ['/members/j-marsh/page/2/', '/members/jon-marsh/'],
      ['/members/jonathan-marsh/', '/members/jon-marsh/'],
      ['/questions/1975/0009/', '/questions/1976/0001/'],
      ['/members/old-name/', '/members/'],
    ]);
    expect(formerPages(archive)[1]).toMatchObject({
      page: { canonical: '/members/jon-marsh/', indexed: false },
      date: { text: '2 March 1979', datetime: '1979-03-02' },
      reason: 'One person.',
      onward: { text: 'https://example.org/members/jon-marsh/' },
    });
  });

  test('may lead to a list that is empty now', () => {
    const archive = archiveOf(
      [],
      ['/members/ada-reed/'],
      ['/members/a-reed/', '/members/ada-reed/'],
    );
    expect(onward(archive)[0]).toEqual(['/members/a-reed/', '/members/ada-reed/']);
  });

  test('leads from no page and to a page only: each mistake is told, with an example', () => {
    const archive = archiveOf(
      MANY,
      [],
      ['/members/jon-marsh/page/2/', '/about/'],
      ['/search/', '/about/'],
      ['/members/a/', '/members/b/'],
      ['/members/b/', '/members/a/'],
      ['/members/c/', '/members/nobody/'],
      ['/members/d/', '/questions/1976/0009/'],
      ['/members/e/', '/members/jon-marsh/'],
    );
    expect(() => formerPages(archive)).toThrow(
      [
        'content/moved.yaml:1: there is a page at /members/jon-marsh/page/2/. Take the move out, or correct its from to an address without a page.',
        'content/moved.yaml:2: there is a page at /search/. Take the move out, or correct its from to an address without a page.',
        'content/moved.yaml:3: the moves from /members/a/ lead back to it. Correct its to.',
        'content/moved.yaml:4: the moves from /members/b/ lead back to it. Correct its to.',
        'content/moved.yaml:5: there is no page at /members/nobody/. Correct the to that leads there.',
        'content/moved.yaml:6: there is no page at /questions/1976/0009/. Correct the to that leads there.',
        'Write a move like this:',
      ].join('\n'),
    );
  });
});

test('the fixed pages are those of the program that have one address', async () => {
  const pages = await readdir(join(import.meta.dirname, '../pages'), { recursive: true });
  const fixed = pages
    .filter((page) => /^[^[\]]+\.astro$/.test(page) && page !== '404.astro')
    .map((page) => `/${page.replace(/(?:\/?index)?\.astro$/, '/')}`.replace('//', '/'));
  expect(new Set(fixed)).toEqual(FIXED_PAGES);
});

test('rules of hosts: moves first, then old addresses of each year that has had a record', () => {
  const archive = archiveOf(
    [...ONE, { id: '1981/0001', withdrawn: { date: '1982-01-01', reason: 'A' } }],
    ['/members/žofie/page/2/'],
    ['/members/žofie/', '/members/jon-marsh/'],
    ['/questions/1979/0009/', '/questions/1976/0001/'],
  );
  expect(redirects(archive).split('\n').slice(1)).toEqual([
    '/members/%C5%BEofie/  /members/jon-marsh/  301',
    '/members/%C5%BEofie/page/2/  /members/jon-marsh/  301',
    '/questions/1979/0009/  /questions/1976/0001/  301',
    '/questions/meeting/mqt/:year/:month/:day  /meetings/mqt/:year-:month-:day/  301',
    '/questions/meeting/plenary/:year/:month/:day  /meetings/plenary/:year-:month-:day/  301',
    '/meetings/mqt/  /meetings/  301',
    '/meetings/plenary/  /meetings/  301',
    '/meetings/other/  /meetings/  301',
    '/1976/*  /questions/1976/:splat  301',
    '/1979/*  /questions/1979/:splat  301',
    '/1981/*  /questions/1981/:splat  301',
    '',
  ]);
});
