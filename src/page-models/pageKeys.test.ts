import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Archive } from '../archive/Archive.ts';
import { archiveLog } from '../archive/ArchiveLog.ts';
import { buildArchive } from '../archive/buildArchive.ts';
import { isQuestion, type EntryFacts, type Question } from '../record/entrySchema.ts';
import type { Move } from '../record/movesIn.ts';
import type { Office } from '../record/peopleSchema.ts';
import { absentPage } from './absentPage.ts';
import { citeCheckPage } from './citeCheckPage.ts';
import { coveragePage } from './coveragePage.ts';
import type { LogEvent } from '../archive/LogEvent.ts';
import { changesOfMonth } from './changesOfMonth.ts';
import { changesPage } from './changesPage.ts';
import { feedAt } from './feedAt.ts';
import { followingPage } from './followingPage.ts';
import { formerPage } from './formerPages.ts';
import { answererPage, categoryPage, groupPage, memberPage } from './gatheringPage.ts';
import { homePage } from './homePage.ts';
import { latestChanges } from './latestChanges.ts';
import { meetingPage } from './meetingPage.ts';
import { answerersPage, membersPage } from './peoplePages.ts';
import { categoriesPage, groupsPage } from './listsPages.ts';
import { meetingsPage } from './meetingsPage.ts';
import { notFoundPage } from './notFoundPage.ts';
import { pageKeys } from './pageKeys.ts';
import { pageList, type PageSubject } from './pageList.ts';
import { questionPage, withdrawnPage } from './questionPage.ts';
import { questionsPage } from './questionsPage.ts';
import { redirects } from './redirects.ts';
import { refusedPage } from './refusedPage.ts';
import { searchPage } from './searchPage.ts';
import { sitemaps } from './sitemaps.ts';
import { versionPage } from './versionPage.ts';
import { yearPage } from './yearPage.ts';
import { runs } from '../record/runs.testing.ts';

const SITE = 'https://example.org/';
beforeEach(() => {
  vi.stubEnv('SITE', SITE);
  vi.stubEnv('BASE_URL', '/');
});

/** Few of each, so that what changes is cited, followed, listed and named by others. */
const SLUGS = ['ada-reed', 'jon-marsh', 'una-wren'];
const REFERENCES = ['1976/0001', '1976/0002', '1976/0003', '1977/0001', '1977/0002', '1978/0009'];
const DAYS = ['1976-09-15', '1976-10-20', '1977-01-12'];
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(values: readonly T[]) => fc.option(oneOf(values), { nil: undefined });

/** What may be said of a question, but for its id. */
const factsOf = fc.record({
  title: oneOf(['Lamps', 'Lamps (2)', 'Bridges']),
  status: oneOf(['answered', 'holding', 'unanswered', 'oral'] as const),
  date: maybe(DAYS),
  meeting: maybe(['MQT on 1976-09-15', 'A meeting']),
  meetingType: maybe(['mqt', 'plenary'] as const),
  member: maybe(SLUGS),
  group: maybe(['lamps', 'riverside']),
  printed: oneOf(['', ' AM']),
  cites: fc.uniqueArray(oneOf(REFERENCES), { maxLength: 3 }),
  speaker: maybe(SLUGS),
  category: maybe(['Lamps', 'lamps', 'Rivers']),
  answerer: maybe(SLUGS),
  parent: maybe(REFERENCES),
  answer: oneOf(['one', 'two']),
  invented: fc.boolean(),
  until: maybe(['1977-02-01', '1977-03-01']),
  withdrawn: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
});
type Facts = typeof factsOf extends fc.Arbitrary<infer T> ? T : never;

function entry(id: string, facts: Facts): EntryFacts {
  const {
    withdrawn,
    printed,
    member,
    group,
    cites,
    speaker,
    parent,
    invented,
    answerer,
    until,
    ...own
  } = facts;
  if (withdrawn) return { id, withdrawn: { date: '1979-01-01', reason: 'Asked for.' } };
  const { answer: _, date, meeting, meetingType, category, ...plain } = own;
  const others = cites.filter((cited) => cited !== id);
  return {
    ...plain,
    id,
    kind: parent === undefined ? 'question' : 'supplementary',
    reference: id,
    ...(date && { date }),
    ...(meeting && { meeting }),
    ...(meetingType && { meetingType }),
    ...(member && { member, askedBy: `${member}${printed}` }),
    ...(group && { group, organisation: `${group}${printed}` }),
    ...(parent && parent !== id && { supplementaryTo: parent }),
    ...(others.length > 0 && { cites: others }),
    ...(speaker && { speakers: [{ as: speaker, person: speaker }] }),
    ...(invented && { invented: true as const }),
    ...(category && { category }),
    ...(answerer && {
      answers: [{ answeredBy: `${answerer}${printed}`, person: answerer, status: 'answered' }],
    }),
    askedOf: ['The Mayor'],
    ...(until && { history: [{ date: until, ...PLACE }] }),
    sources: [PLACE],
  };
}

const PLACE = {
  file: 'transcripts/a.txt',
  lines: [1, 9] as [number, number],
  sha256: '0'.repeat(64),
};

/** What a question was before the reading of a day: asked by another, and what it cites is not here. */
function earlier(question: Question): Question {
  return {
    ...question,
    member: 'una-wren',
    askedBy: 'Una Wren',
    cites: ['1976/0002', '1978/0009'],
  };
}

/** An archive as it is at one moment. */
interface Moment {
  readonly entries: readonly (readonly [id: string, facts: Facts])[];
  readonly published: readonly string[];
  readonly moved: boolean;
  readonly known: readonly string[];
  readonly refused: number;
  readonly mayor: string;
  /** What the log says, or nothing. */
  readonly told: readonly (readonly [kind: LogEvent['kind'], id: string])[];
}

const moment = fc.record({
  entries: fc.uniqueArray(fc.tuple(oneOf(REFERENCES), factsOf), { selector: ([id]) => id }),
  published: fc.subarray([
    ...['/members/ada-reed/', '/members/gone/', '/questions/1976/page/2/'],
    ...['/meetings/mqt/1976-09-15/', '/meetings/mqt/1977-01-13/', '/groups/lamps/'],
    ...['/categories/lamps/', '/answerers/una-wren/', '/answerers/gone/'],
    '/questions/1976/0001/at/1977-02-01/',
    ...['/coverage/1977/', '/coverage/1978/page/2/', '/coverage/refused/'],
  ]),
  moved: fc.boolean(),
  known: fc.subarray(REFERENCES),
  refused: fc.nat(7),
  mayor: oneOf(['A', 'B']),
  told: fc.array(
    fc.tuple(
      oneOf(['known', 'published', 'answered', 'corrected', 'withdrawn', 'moved'] as const),
      oneOf(REFERENCES),
    ),
    { maxLength: 5 },
  ),
});

/** A moment, and a later one that keeps most of it. */
const moments = fc
  .tuple(moment, moment, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 }))
  .map(([first, other, at, what]): readonly [Moment, Moment] => {
    const kept = first.entries.filter((_, place) => place !== at);
    const [one] = other.entries;
    const added = one && !kept.some(([id]) => id === one[0]) ? [...kept, one] : kept;
    const rest = what === 0 ? other : first;
    // The log is only ever added to.
    const told = [...first.told, ...(at > 3 ? other.told : [])];
    const entries = what === 1 ? kept : added;
    const [known, refused] = at === 0 ? [other.known, other.refused] : [rest.known, rest.refused];
    return [first, { ...rest, entries, known, refused, told }];
  });

function read({ entries, published, moved, mayor, known, refused, told }: Moment) {
  const facts = entries.map(([id, own]) => entry(id, own)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const answers = new Map(entries.map(([id, { answer }]) => [id, answer]));
  const digests = facts.map((one) => [one.id, digestOf([one, answers.get(one.id)])] as const);
  const offices: Office[] = [{ office: 'The Mayor', person: 'a', name: mayor, from: '1950-01-01' }];
  const move: Move = {
    ...{ from: '/members/old/', to: '/about/', date: '1979-01-01', reason: 'One.', place: 'm:1' },
  };
  const versions = new Map(
    entries.flatMap(([id, { until }]) => (until ? [[id, new Map([[until, until]])]] : [])),
  );
  const archive = buildArchive(facts, offices, answers, {
    published: new Set(published),
    moves: new Map(moved ? [[move.from, move]] : []),
    ...logOf(told),
    versions: new Map([...versions].map(([id, days]) => [id, [...days.keys()]])),
    known: { ids: known, unnumbered: refused },
    refused: Array.from({ length: refused }, (_, at) => ({ ...REFUSED, line: at + 1 })),
  });
  const list = pageList(archive, SITE);
  const others = digestOf([published, moved, known, refused, told]);
  const keys = pageKeys(
    archive,
    { entries: new Map(digests), transcripts: new Map(), versions, others },
    list,
  );
  return {
    archive,
    keys: new Map(keys),
    subjects: new Map(list.map((one) => [one.address, one.subject])),
  };
}

/** A log whose lines lie far apart, so that feeds have archives. */
function logOf(told: Moment['told']) {
  const log = archiveLog(
    told.map(([kind, id], at) => ({
      ...{ number: 1 + at * 300, date: `1979-0${1 + at}-01`, kind, id, status: 'answered' },
      ...(kind === 'moved' && { to: '/about/' }),
    })),
  );
  return log && { log };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

const REFUSED = {
  ...{ file: 'transcripts/a.txt', column: 1, severity: 'error' as const },
  ...{ rule: 'no-date', message: 'No date.', hint: 'Add one.' },
};

/** All that the page of a subject shows, its words apart. */
function shown(archive: Archive, address: string, subject: PageSubject): unknown {
  switch (subject.route) {
    case 'question':
      return isQuestion(subject.entry)
        ? questionPage(archive, subject.entry, '')
        : withdrawnPage(archive, subject.entry);
    case 'version':
      return versionPage(archive, earlier(subject.question), subject.until, '');
    case 'year':
      return yearPage(archive, subject.list, subject.number);
    case 'member':
      return memberPage(archive, subject.list, subject.number);
    case 'group':
      return groupPage(archive, subject.list, subject.number);
    case 'category':
      return categoryPage(archive, subject.list, subject.number);
    case 'answerer':
      return answererPage(archive, subject.list, subject.number);
    case 'meeting':
      return meetingPage(archive, subject.list, subject.number);
    case 'absent':
      return absentPage(archive, subject.year, subject.number);
    case 'refused':
      return refusedPage(archive, subject.number);
    case 'former':
      return formerPage(archive, subject.former);
    case 'changes':
      return changesPage(archive);
    case 'month':
      return changesOfMonth(archive, subject.changes, subject.number);
    case 'feed':
      return feedAt(archive, subject.path, subject.file === 'feed.xml' ? 'atom' : 'json');
    case 'references':
      return subject.held;
    case 'numbers':
      return subject.known;
    case 'sitemap':
      return subject.sitemap;
    case 'fixed':
      return FIXED[address]?.(archive);
  }
}

const FIXED: Readonly<Record<string, (archive: Archive) => unknown>> = {
  '/': homePage,
  '/404.html': notFoundPage,
  '/_redirects': redirects,
  '/answerers/': answerersPage,
  '/categories/': categoriesPage,
  '/cite-check/': citeCheckPage,
  '/following/': followingPage,
  '/following/latest.json': latestChanges,
  '/groups/': groupsPage,
  '/meetings/': meetingsPage,
  '/coverage/': coveragePage,
  '/members/': membersPage,
  '/questions/': questionsPage,
  '/search/': searchPage,
  '/sitemap.xml': (archive) => sitemaps(archive),
};

test('a page whose key stays the same shows the same, whatever has changed around it', () => {
  let kept = 0;
  fc.assert(
    fc.property(moments, ([first, second]) => {
      const [before, now] = [read(first), read(second)];
      for (const [address, key] of now.keys) {
        const [was, is] = [before.subjects.get(address), now.subjects.get(address)];
        if (!was || !is || before.keys.get(address) !== key) continue;
        kept += 1;
        const [earlier, later] = [
          shown(before.archive, address, was),
          shown(now.archive, address, is),
        ];
        expect(JSON.stringify(later), address).toBe(JSON.stringify(earlier));
      }
    }),
    { numRuns: runs(400) },
  );
  expect(kept).toBeGreaterThan(runs(600));
}, 120_000);

test('a question that changes leaves the pages of those that have nothing to do with it as they were', () => {
  const plain: Question = {
    ...{
      id: '1976/0001',
      kind: 'question',
      status: 'answered',
      title: 'Lamps',
      date: '1976-09-15',
    },
    meetingType: 'mqt',
    sources: [{ file: 'transcripts/a.txt', lines: [1, 9], sha256: '0'.repeat(64) }],
  };
  const others = Array.from({ length: 400 }, (_, at) => ({ ...plain, id: `1976/${1000 + at}` }));
  const keysOf = (digest: string) => {
    const archive = buildArchive([...others, { ...plain, id: '1976/2000', title: 'Kerbs' }], []);
    const entries = new Map([...others.map(({ id }) => [id, id] as const), ['1976/2000', digest]]);
    const [transcripts, versions] = [new Map<string, string>(), new Map<string, never>()];
    const digests = { entries, transcripts, versions, others: '' };
    return pageKeys(archive, digests, pageList(archive, ''));
  };
  const [before, now] = [new Map(keysOf('a')), keysOf('b')];
  const changed = now.filter(([address, key]) => before.get(address) !== key).map(([at]) => at);
  const questions = changed.filter((address) => /^\/(?:questions|meetings)\/.*\d/.test(address));
  // Itself, the one before it, the year’s last page, and the meeting that counts its states.
  expect(questions.sort()).toEqual([
    ...[1, 2, 3, 4, 5, 6].map(
      (page) => `/meetings/mqt/1976-09-15/${page > 1 ? `page/${page}/` : ''}`,
    ),
    '/questions/1976/1399/',
    '/questions/1976/2000/',
    '/questions/1976/page/6/',
  ]);
});
