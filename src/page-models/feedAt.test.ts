import { parseFeed } from 'feedsmith';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { EntryFacts, Question } from '../record/entrySchema.ts';
import { feedAt, feedKey } from './feedAt.ts';
import { feedPaths } from './feedPaths.ts';

beforeEach(() => {
  vi.stubEnv('SITE', 'https://example.org');
  vi.stubEnv('BASE_URL', '/');
});

function question(id: string, facts: Partial<Question> = {}): Question {
  return {
    id,
    kind: 'question',
    status: 'answered',
    invented: true,
    title: 'Lamps',
    date: '1976-09-15',
    meetingType: 'mqt',
    askedBy: 'Jon Marsh',
    member: 'jon-marsh',
    sources: [{ file: 'transcripts/a.txt', lines: [1, 9], sha256: '0'.repeat(64) }],
    ...facts,
  };
}

const ENTRIES: readonly EntryFacts[] = [
  question('1976/0001', { title: 'Lamps & <b>oil</b> ]]> “at 50%”' }),
  question('1976/0002', { status: 'unanswered' }),
  question('1976/0003', {
    answers: [{ status: 'answered', date: '1976-10-01' }],
    history: [
      { date: '1977-03-02', file: 'transcripts/b.txt', lines: [1, 9], sha256: '0'.repeat(64) },
    ],
  }),
  question('1976/0004', { date: undefined }),
  { id: '1976/0005', withdrawn: { date: '1978-01-01', reason: 'Asked for.' } },
];
const archive = buildArchive(ENTRIES, []);

/** What an independent reader finds in the feed of everything. */
function read(format: 'atom' | 'json', path = '/') {
  return parseFeed(feedAt(archive, path, format));
}

test('feeds stand below the site, members, meetings, and questions whose answer is awaited or changed', () => {
  expect(feedPaths(archive)).toEqual([
    '/',
    '/members/jon-marsh/',
    '/meetings/mqt/1976-09-15/',
    '/questions/1976/0002/',
    '/questions/1976/0003/',
    '/questions/1976/0005/',
  ]);
});

test('Atom has the latest first, by the dates of the records', () => {
  const { format, feed } = read('atom');
  if (format !== 'atom') throw new Error(`read as ${format}`);
  expect(feed.updated).toBe('1978-01-01T00:00:00.000Z');
  expect(feed.entries?.map(({ id, updated }) => [id, updated?.slice(0, 10)])).toEqual([
    ['https://example.org/questions/1976/0005/', '1978-01-01'],
    ['https://example.org/questions/1976/0003/', '1977-03-02'],
    ['https://example.org/questions/1976/0001/', '1976-09-15'],
    ['https://example.org/questions/1976/0002/', '1976-09-15'],
  ]);
  const [withdrawn, corrected, lamps] = feed.entries ?? [];
  expect(withdrawn?.summary?.value).toBe('Asked for.');
  expect(corrected?.summary?.value).toContain('The record changed on 2 March 1977.');
  // HTML, in which nothing of the title is a tag.
  expect(lamps?.title).toEqual({
    type: 'html',
    value: 'Lamps &amp; &lt;b&gt;oil&lt;/b&gt; ]]&gt; “at 50%”',
  });
  expect(lamps?.summary?.value).toContain('Fictional record.');
});

test('JSON Feed says the same, its titles as plain text', () => {
  const { format, feed } = read('json');
  if (format !== 'json') throw new Error(`read as ${format}`);
  expect(feed.feed_url).toBe('https://example.org/feed.json');
  expect(feed.items?.map(({ id }) => id)).toHaveLength(4);
  expect(feed.items?.[2]?.title).toBe('Lamps & <b>oil</b> ]]> “at 50%”');
});

test('the feed of one question has that one', () => {
  const { feed } = read('json', '/questions/1976/0002/');
  expect(JSON.stringify(feed)).toContain('1976/0002');
  expect(JSON.stringify(feed)).not.toContain('1976/0003');
  expect(() => feedAt(archive, '/nothing/', 'atom')).toThrow('nothing to follow');
});

test('a feed of what is no more is empty and valid, and that of what moved is the one there', () => {
  const [from, to] = ['/members/j-marsh/', '/members/jon-marsh/'];
  const move = { from, to, date: '1979-03-02', reason: 'A', place: 'content/moved.yaml:1' };
  const former = buildArchive(ENTRIES, [], new Map(), {
    published: new Set([
      '/members/ada-reed/',
      '/members/ada-reed/page/2/',
      '/groups/lamps/',
      to,
      from,
    ]),
    moves: new Map([[from, move]]),
  });
  const added = feedPaths(former).filter((path) => !feedPaths(archive).includes(path));
  expect(added).toEqual(['/groups/lamps/', '/members/ada-reed/', '/members/j-marsh/']);
  for (const text of [
    feedAt(former, '/members/ada-reed/', 'atom'),
    feedAt(former, '/members/ada-reed/', 'json'),
  ]) {
    const feed = JSON.stringify(parseFeed(text).feed);
    expect(feed).toContain('No questions at /members/ada-reed/');
    expect(feed).not.toContain('1976');
  }
  expect(feedAt(former, from, 'json')).toBe(feedAt(archive, to, 'json'));
  expect(feedKey(former, from)).toBe(feedKey(archive, to));
});

test('the key of a feed changes with the name of the site, which stands in it', () => {
  const real = question('1976/0009', {
    member: 'ada-reed',
    date: '1976-01-01',
    invented: undefined,
  });
  const mixed = buildArchive([...ENTRIES, real], []);
  const path = '/members/jon-marsh/';
  expect(feedAt(mixed, path, 'json')).not.toBe(feedAt(archive, path, 'json'));
  expect(feedKey(mixed, path)).not.toBe(feedKey(archive, path));
});

test.each(['atom', 'json'] as const)('what no page can show is U+FFFD in a feed (%s)', (format) => {
  const odd = buildArchive(
    [
      question('1976/0001', { title: 'Lamps \u001b[31m \ufffe', askedBy: 'Jon \0 Marsh' }),
      { id: '1976/0005', withdrawn: { date: '1978-01-01', reason: 'Asked \u001b for.' } },
    ],
    [],
  );
  const said = JSON.stringify(parseFeed(feedAt(odd, '/', format)));
  for (const words of ['Lamps \ufffd[31m \ufffd', 'Jon \ufffd Marsh', 'Asked \ufffd for.'])
    expect(said).toContain(words);
});
