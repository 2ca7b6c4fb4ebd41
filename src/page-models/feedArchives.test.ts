import fc from 'fast-check';
import { parseFeed } from 'feedsmith';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Archive } from '../archive/Archive.ts';
import { archiveLog } from '../archive/ArchiveLog.ts';
import { buildArchive } from '../archive/buildArchive.ts';
import type { LogEvent } from '../archive/LogEvent.ts';
import type { EntryFacts, Question } from '../record/entrySchema.ts';
import { feedAt } from './feedAt.ts';
import { feedArchivePaths, feedPaths } from './feedPaths.ts';
import { runs } from '../record/runs.testing.ts';

const SITE = 'https://example.org/mqt/';
beforeEach(() => {
  vi.stubEnv('SITE', SITE);
  vi.stubEnv('BASE_URL', '/mqt/');
});

/** Ids go round, so that records change again and again; every third is of one member. */
const idOf = (at: number) => `1976/${1000 + (at % 400)}`;
const memberOf = (id: string) => (Number(id.slice(5)) % 3 === 0 ? 'una-wren' : 'jon-marsh');

function question(id: string): Question {
  const member = memberOf(id);
  return {
    ...{ id, kind: 'question', status: 'answered', title: `Lamps ${id}`, date: '1976-09-15' },
    ...{ meetingType: 'mqt', askedBy: member, member },
    sources: [{ file: 'transcripts/a.txt', lines: [1, 9], sha256: '0'.repeat(64) }],
  };
}

/** The archive after so many lines of its log. @param withdrawn ids of those taken down by then. */
function archiveAt(lines: number, withdrawn: ReadonlySet<string> = new Set()): Archive {
  const events = Array.from({ length: lines }, (_, at): LogEvent => {
    const kind = at < 400 ? 'published' : 'corrected';
    const date = new Date(Date.UTC(1980, 0, 1 + Math.floor(at / 40))).toISOString().slice(0, 10);
    return { number: at + 1, date, kind, id: idOf(at), status: 'answered' };
  });
  const ids = [...new Set(events.map(({ id }) => id))];
  const entries = ids.map((id): EntryFacts => {
    if (!withdrawn.has(id)) return question(id);
    return { id, withdrawn: { date: '1981-01-01', reason: 'Asked for.' } };
  });
  const log = archiveLog(events);
  return buildArchive(entries, [], new Map(), {
    ...{ published: new Set(), moves: new Map() },
    ...(log && { log }),
  });
}

/** A feed reader of its own: it knows what it read, and follows archives back until it comes to one it knows. */
class Reader {
  readonly seen = new Set<string>();
  readonly #known = new Set<string>();
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  poll(archive: Archive): void {
    let address: string | undefined = `${SITE.slice(0, -1)}${this.#path}feed.xml`;
    while (address !== undefined) {
      const earlier: string | undefined = this.#read(archive, address);
      address = earlier === undefined || this.#known.has(earlier) ? undefined : earlier;
      if (address !== undefined) this.#known.add(address);
    }
  }

  /** Reads one file of the feed. @returns the address of the archive before it. */
  #read(archive: Archive, address: string): string | undefined {
    const path = address.slice(SITE.length - 1).replace(/feed\.xml$/, '');
    const read = parseFeed(feedAt(archive, path, 'atom'));
    if (read.format !== 'atom') throw new Error(`${address} is ${read.format}`);
    for (const { id } of read.feed.entries ?? []) this.seen.add(id ?? '');
    return read.feed.links?.find(({ rel }) => rel === 'prev-archive')?.href;
  }
}

/** What a reader of a feed must have seen by then: every event of a record that is followed. */
function toBeSeen(archive: Archive, isFollowed: (id: string) => boolean): string[] {
  const { byId = new Map<string, readonly LogEvent[]>() } = archive.log ?? {};
  return [...byId].flatMap(([id, events]) =>
    isFollowed(id) && archive.byId.has(id)
      ? events.map((_, at) => `${SITE}questions/${id}/#change-${at + 1}`)
      : [],
  );
}

test('whoever polls a feed at any times and follows its archives misses nothing', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 1200 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(steps, fc.array(fc.nat({ max: 399 }), { maxLength: 3 }), (grown, gone) => {
      const [all, one] = [new Reader('/'), new Reader('/members/una-wren/')];
      let lines = 1;
      for (const [at, step] of grown.entries()) {
        lines += step;
        const withdrawn = new Set(gone.slice(0, at).map((number) => idOf(number)));
        const archive = archiveAt(lines, withdrawn);
        if (!archive.memberBySlug.has('una-wren')) continue;
        for (const reader of [all, one]) reader.poll(archive);
        expect(toBeSeen(archive, () => true).filter((id) => !all.seen.has(id))).toEqual([]);
        const ofOne = toBeSeen(archive, (id) => memberOf(id) === 'una-wren');
        expect(ofOne.filter((id) => !one.seen.has(id))).toEqual([]);
      }
    }),
    { numRuns: runs(25) },
  );
}, 120_000);

test('an archive says what it is, and never changes while nothing of it is withdrawn', () => {
  const [early, late] = [archiveAt(1100), archiveAt(1900)];
  const paths = feedArchivePaths(early);
  expect(paths).toEqual([
    ...['/archive/1/', '/archive/2/'],
    ...['/members/jon-marsh/archive/1/', '/members/jon-marsh/archive/2/'],
    ...['/members/una-wren/archive/1/', '/members/una-wren/archive/2/'],
    ...['/meetings/mqt/1976-09-15/archive/1/', '/meetings/mqt/1976-09-15/archive/2/'],
  ]);
  const first = feedAt(early, '/archive/1/', 'atom');
  expect(feedAt(late, '/archive/1/', 'atom')).toBe(first);
  expect(first).toContain('<archive xmlns="http://purl.org/syndication/history/1.0"/>');
  const links = (path: string) => {
    const read = parseFeed(feedAt(early, path, 'atom'));
    if (read.format !== 'atom') throw new Error(read.format);
    return Object.fromEntries((read.feed.links ?? []).map(({ rel = '', href }) => [rel, href]));
  };
  expect(links('/archive/1/')).toMatchObject({
    self: `${SITE}archive/1/feed.xml`,
    current: `${SITE}feed.xml`,
    'next-archive': `${SITE}archive/2/feed.xml`,
  });
  expect(links('/archive/2/')).toMatchObject({ 'prev-archive': `${SITE}archive/1/feed.xml` });
  expect(links('/')).toMatchObject({ 'prev-archive': `${SITE}archive/2/feed.xml` });
  // What is in no archive yet is in the feed, however much it is.
  const read = parseFeed(feedAt(early, '/', 'json'));
  expect(JSON.stringify(read.feed).match(/#change-/g)).toHaveLength(100);
});

test('of a record that was withdrawn no words are left in any part of a feed', () => {
  const archive = archiveAt(1100, new Set([idOf(0)]));
  const all = ['/', '/archive/1/', '/archive/2/', `/questions/${idOf(0)}/`].map((path) =>
    feedAt(archive, path, 'atom'),
  );
  expect(all.join('')).not.toContain('Lamps 1976/1000');
  expect(all.join('')).toContain('It has since been withdrawn.');
});

const date = '1980-06-01';
const told = (kind: LogEvent['kind'], own: Partial<LogEvent> = {}): LogEvent => ({
  ...{ number: 1, date, kind, id: '1976/1000', status: 'answered', ...own },
});

test.each<[string, readonly LogEvent[]]>([
  ['it was open when the log began', [told('known', { status: 'unanswered' })]],
  ['its answer came', [told('known', { status: 'oral' }), told('answered')]],
  ['it was corrected', [told('published'), told('corrected')]],
])('the feed of a question lives on where %s', (_, events) => {
  const log = archiveLog(events);
  const addresses = { published: new Set<string>(), moves: new Map(), ...(log && { log }) };
  const archive = buildArchive([question('1976/1000')], [], new Map(), addresses);
  expect(feedPaths(archive)).toContain('/questions/1976/1000/');
  expect(feedPaths(buildArchive([question('1976/1000')], []))).not.toContain(
    '/questions/1976/1000/',
  );
});

test('so does that of one that came first in a paper, was withdrawn, or has moved', () => {
  const [source] = question('1976/1000').sources;
  if (!source) throw new Error('a source');
  const paths = (entry: EntryFacts, moves: Archive['moves'] = new Map()) =>
    feedPaths(buildArchive([entry], [], new Map(), { published: new Set(), moves }));
  const twice = { ...question('1976/1000'), sources: [source, source] };
  expect(paths(twice)).toContain('/questions/1976/1000/');
  const withdrawn = { id: '1976/1000', withdrawn: { date, reason: 'Asked for.' } };
  expect(paths(withdrawn)).toContain('/questions/1976/1000/');
  const [from, to] = ['/questions/1976/0999/', '/questions/1976/1000/'];
  const move = { from, to, date, reason: 'One.', place: 'content/moved.yaml:1' };
  expect(paths(question('1976/1000'), new Map([[from, move]]))).toContain(from);
});

test('at first a feed is filled by the dates of the records, and what is new goes before them', () => {
  const known = (at: number) => told('known', { number: at + 1, id: idOf(at) });
  const events = [...Array.from({ length: 60 }, (_, at) => known(at))];
  const entries = events.map(({ id }) => question(id));
  const at = (log: readonly LogEvent[]) => {
    const indexed = archiveLog(log);
    const archive = buildArchive(entries, [], new Map(), {
      ...{ published: new Set(), moves: new Map() },
      ...(indexed && { log: indexed }),
    });
    const read = parseFeed(feedAt(archive, '/', 'atom'));
    if (read.format !== 'atom') throw new Error(read.format);
    return (read.feed.entries ?? []).map(({ title }) => title?.value ?? title);
  };
  expect(at(events)).toHaveLength(50);
  const [first, ...rest] = at([...events, told('corrected', { number: 61, id: idOf(7) })]);
  expect(first).toBe('Corrected: Lamps 1976/1007');
  expect(rest).toHaveLength(49);
  expect(rest).not.toContain('Lamps 1976/1007');
});
