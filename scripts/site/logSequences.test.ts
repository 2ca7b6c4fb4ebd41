import fc from 'fast-check';
import { parseFeed } from 'feedsmith';
import { beforeEach, expect, test, vi } from 'vitest';
import { questionDataPath } from '../../src/archive/address.ts';
import type { Archive } from '../../src/archive/Archive.ts';
import { archiveLog, logEvents } from '../../src/archive/ArchiveLog.ts';
import { buildArchive } from '../../src/archive/buildArchive.ts';
import { loggedRecord, logChanges } from '../../src/archive/logChanges.ts';
import { logLines } from '../../src/archive/logLines.ts';
import { logState } from '../../src/archive/logState.ts';
import { logSummary } from '../../src/archive/logSummary.ts';
import { readLog, type Log, type LogFile } from '../../src/archive/readLog.ts';
import { changeMonths } from '../../src/page-models/changeMonths.ts';
import { changesOfMonth } from '../../src/page-models/changesOfMonth.ts';
import { feedAt } from '../../src/page-models/feedAt.ts';
import { movesOf } from '../../src/page-models/movesOf.ts';
import { pageList } from '../../src/page-models/pageList.ts';
import { questionPage } from '../../src/page-models/questionPage.ts';
import type { EntryFacts } from '../../src/record/entrySchema.ts';
import { longDate } from '../../src/record/longDate.ts';
import type { Move } from '../../src/record/movesIn.ts';
import { guardedAddresses } from './guardedAddresses.ts';
import { runs } from '../../src/record/runs.testing.ts';

const SITE = 'https://example.org/';
beforeEach(() => {
  vi.stubEnv('SITE', SITE);
  vi.stubEnv('BASE_URL', '/');
});

const IDS = ['1976/0001', '1976/0002', '1977/0003', '1978/0004'];
const ACTIONS = ['publish', 'answer', 'correct', 'withdraw', 'restore', 'rename', 'rest'] as const;

/** Something that those who keep an archive do to one of its records. */
const deed = fc.record({ id: fc.constantFrom(...IDS), action: fc.constantFrom(...ACTIONS) });
/** What they do between two runs of the log, days after the run before; none: twice on one day. */
const publication = fc.record({
  deeds: fc.array(deed, { minLength: 1, maxLength: 4 }),
  days: fc.integer({ min: 0, max: 40 }),
});

/** A record as they have it. */
interface Kept {
  readonly status: 'unanswered' | 'answered';
  readonly words: number;
  readonly member: string;
  readonly isWithdrawn: boolean;
}

/** An archive and its log, as they are kept over time. */
class Keeping {
  readonly records = new Map<string, Kept>();
  readonly moves = new Map<string, Move>();
  files: readonly LogFile[] = [];
  readonly #names = new Map<string, string>();
  #renamed = 0;

  do({ id, action }: typeof deed extends fc.Arbitrary<infer T> ? T : never): void {
    const one = this.records.get(id);
    const change = (own: Partial<Kept>) => one && this.records.set(id, { ...one, ...own });
    if (action === 'publish' && !one) {
      const base = Number(id.at(-1)) % 2 ? 'una-wren' : 'jon-marsh';
      const member = this.#names.get(base) ?? base;
      this.records.set(id, { status: 'unanswered', words: 1, member, isWithdrawn: false });
    }
    if (action === 'answer') change({ status: 'answered', words: (one?.words ?? 0) + 1 });
    if (action === 'correct') change({ words: (one?.words ?? 0) + 1 });
    if (action === 'withdraw') change({ isWithdrawn: true });
    if (action === 'restore') change({ isWithdrawn: false });
    if (action === 'rename' && one) this.#rename(one.member);
  }

  /** All records of a member have another name from now on, and the page of the old one leads there. */
  #rename(before: string): void {
    this.#renamed += 1;
    const base = before.replace(/-\d+$/, '');
    const now = `${base}-${this.#renamed}`;
    this.#names.set(base, now);
    for (const [id, one] of this.records) {
      if (one.member === before) this.records.set(id, { ...one, member: now });
    }
    const [from, to] = [`/members/${before}/`, `/members/${now}/`];
    this.moves.set(from, { from, to, date: '1979-01-01', reason: 'One.', place: 'm:1' });
  }

  /** Takes out moves to a page that never was: all of its records went before anything was published. */
  #correctMoves(): void {
    const isThere = (path: string): boolean =>
      this.moves.has(path) ||
      logState(this.log()).published.has(path) ||
      [...this.records.values()].some(
        ({ member, isWithdrawn }) => !isWithdrawn && path === `/members/${member}/`,
      );
    for (let count = -1; count !== this.moves.size;) {
      count = this.moves.size;
      for (const { from, to } of this.moves.values()) if (!isThere(to)) this.moves.delete(from);
    }
  }

  log(): Log {
    return readLog(this.files);
  }

  archive(): Archive {
    const log = this.log();
    const indexed = archiveLog(logEvents(log));
    return buildArchive([...this.records].map(entryOf), [], new Map(), {
      published: new Set(logState(log).published.keys()),
      ...{ moves: this.moves, versions: new Map() },
      ...(indexed && { log: indexed }),
    });
  }

  /** As `npm run log` does. @returns how many lines it added. */
  tell(date: string): number {
    this.#correctMoves();
    const [log, archive] = [this.log(), this.archive()];
    const pages = pageList(archive, '').map(({ address }) => address);
    const records = [...this.records].map((one) => {
      return loggedRecord(entryOf(one), String(one[1].words).padStart(64, '0'));
    });
    const now = {
      records,
      pages: pages.filter((path) => path.endsWith('/') && !path.startsWith('/changes/')),
      moves: new Map(movesOf(archive).map(({ from, to }) => [from, to])),
      older: [],
    };
    const { changes, gone } = logChanges(logState(log), now, date);
    expect(gone).toEqual([]);
    const lines = logLines(changes, log.head).map((line) => `${line}\n`);
    const file = `log/${date.slice(0, 4)}.ndjson`;
    const { text = '' } = this.files.find((one) => one.file === file) ?? {};
    const others = this.files.filter((one) => one.file !== file);
    if (lines.length > 0) this.files = [...others, { file, text: text + lines.join('') }];
    return lines.length;
  }
}

function entryOf([id, { status, member, isWithdrawn }]: readonly [string, Kept]): EntryFacts {
  if (isWithdrawn) return { id, withdrawn: { date: '1979-01-01', reason: 'Asked for.' } };
  return {
    ...{ id, kind: 'question', status, title: 'Lamps', date: '1976-09-15', meetingType: 'mqt' },
    ...{ askedBy: member, member },
    sources: [{ file: 'transcripts/a.txt', lines: [1, 9], sha256: '0'.repeat(64) }],
  };
}

test('whatever is published, answered, corrected, withdrawn, restored and renamed, log and pages agree', () => {
  let seenLines = 0;
  fc.assert(
    fc.property(fc.array(publication, { minLength: 1, maxLength: 8 }), (publications) => {
      const keeping = new Keeping();
      const read = new Set<string>();
      let day = Date.UTC(1979, 10, 1);
      for (const { deeds, days } of publications) {
        day += days * 86_400_000;
        const date = new Date(day).toISOString().slice(0, 10);
        for (const one of deeds) keeping.do(one);
        if (keeping.records.size === 0) continue;
        seenLines += keeping.tell(date);
        expect(keeping.tell(date)).toBe(0);
        const archive = keeping.archive();
        expectSameStates(keeping);
        expectNothingGone(keeping.log(), archive);
        expectFacts(archive);
        expectListed(archive);
        expectFollowed(archive, read);
      }
    }),
    { numRuns: runs(60) },
  );
  expect(seenLines).toBeGreaterThan(runs(200));
}, 120_000);

/** The log says last of each record what it is. */
function expectSameStates(keeping: Keeping): void {
  const said = logState(keeping.log()).records;
  for (const [id, { status, isWithdrawn }] of keeping.records) {
    expect(said.get(id)?.status).toBe(isWithdrawn ? 'withdrawn' : status);
  }
}

/** Every address that was ever published is one of a file that is made. */
function expectNothingGone(log: Log, archive: Archive): void {
  const pages = pageList(archive, SITE).map(({ address }) => address);
  const records = [...archive.questions, ...archive.withdrawn];
  const made = new Set([...pages, ...records.map(({ id }) => questionDataPath(id))]);
  expect(
    [...guardedAddresses(logSummary(log), true).keys()].filter((path) => !made.has(path)),
  ).toEqual([]);
}

/** A question says the day of its first and of its last line. */
function expectFacts(archive: Archive): void {
  for (const question of archive.questions) {
    const events = archive.log?.byId.get(question.id) ?? [];
    const facts = questionPage(archive, question, '').record.question;
    const here = facts.flatMap(({ label, values: [value] }) =>
      label.endsWith(' here') ? [value?.text.replace('Before ', '')] : [],
    );
    const days = [events[0], ...(events.length > 1 ? [events.at(-1)] : [])];
    expect(here).toEqual(days.map((event) => event && longDate(event.date)));
  }
}

/** The pages of changes show each change once, and no other. */
function expectListed(archive: Archive): void {
  const listed = changeMonths(archive).flatMap((month) =>
    changesOfMonth(archive, month, 1).sections.flatMap(({ items }) => items.map(({ id }) => id)),
  );
  const news = (archive.log?.events ?? []).filter(({ kind }) => kind !== 'known');
  expect(listed.sort()).toEqual(news.map(({ id }) => id).sort());
}

/** Whoever reads the feed of everything each time has read of each change. */
function expectFollowed(archive: Archive, read: Set<string>): void {
  const feed = parseFeed(feedAt(archive, '/', 'atom'));
  if (feed.format !== 'atom') throw new Error(feed.format);
  for (const { id = '' } of feed.feed.entries ?? []) read.add(id.slice(SITE.length - 1));
  for (const [id, events] of archive.log?.byId ?? []) {
    for (const [at, { kind }] of events.entries()) {
      if (kind !== 'known') expect(read).toContain(`/questions/${id}/#change-${at + 1}`);
    }
  }
}
