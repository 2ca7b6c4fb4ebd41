import { beforeEach, expect, test, vi } from 'vitest';
import { archiveLog } from '../archive/ArchiveLog.ts';
import { buildArchive } from '../archive/buildArchive.ts';
import type { LogEvent } from '../archive/LogEvent.ts';
import type { EntryFacts, Question } from '../record/entrySchema.ts';
import { changeMonths } from './changeMonths.ts';
import { changesOfMonth } from './changesOfMonth.ts';
import { changesPage } from './changesPage.ts';
import { pageList } from './pageList.ts';
import { questionPage } from './questionPage.ts';
import { sitemaps } from './sitemaps.ts';

beforeEach(() => {
  vi.stubEnv('BASE_URL', '/');
});

function question(id: string, own: Partial<Question> = {}): Question {
  return {
    ...{ id, kind: 'question', status: 'answered', title: 'Lamps', date: '1976-09-15' },
    ...{ meetingType: 'mqt', askedBy: 'Una Wren AM', member: 'una-wren' },
    sources: [{ file: 'transcripts/a.txt', lines: [1, 9], sha256: '0'.repeat(64) }],
    ...own,
  };
}

const ENTRIES: readonly EntryFacts[] = [
  question('1976/0001'),
  question('1976/0002'),
  question('1976/0003'),
  { id: '1976/0004', withdrawn: { date: '1980-02-03', reason: 'Asked for.' } },
];
const EVENTS = [
  ['known', '1976/0001', '1980-01-05', 'unanswered'],
  ['known', '1976/0004', '1980-01-05', 'answered'],
  ['published', '1976/0002', '1980-01-09', 'answered'],
  ['answered', '1976/0001', '1980-02-01', 'holding'],
  ['answered', '1976/0001', '1980-02-03', 'answered'],
  ['withdrawn', '1976/0004', '1980-02-03', 'withdrawn'],
] as const;

function archiveOf(events: readonly LogEvent[], entries = ENTRIES) {
  const log = archiveLog(events);
  const addresses = { published: new Set<string>(), moves: new Map(), ...(log && { log }) };
  return buildArchive(entries, [], new Map(), addresses);
}

const archive = archiveOf(
  EVENTS.map(([kind, id, date, status], at) => ({ number: at + 1, kind, id, date, status })),
);

test('changes are counted by month, the latest first, and what was known is told once', () => {
  const { standfirst, years } = changesPage(archive);
  expect(standfirst).toContain('since the log began on 5 January 1980.');
  expect(standfirst).toContain('2 records had already been published here by then.');
  expect(years).toEqual([
    {
      year: '1980',
      months: [
        {
          label: 'February',
          values: [
            {
              ...{ text: '3 changes', href: '/changes/1980-02/' },
              ours: '2 answered, 1 withdrawn',
            },
          ],
        },
        {
          label: 'January',
          values: [{ text: '1 change', href: '/changes/1980-01/', ours: '1 published' }],
        },
      ],
    },
  ]);
});

test('a month shows its changes day by day, the latest first', () => {
  const [february] = changeMonths(archive);
  if (!february) throw new Error('a month');
  const { heading, standfirst, sections } = changesOfMonth(archive, february, 1);
  expect([heading, standfirst]).toEqual(['February 1980', '2 answered, 1 withdrawn.']);
  expect(sections.map(({ heading: day, items }) => [day, items.map(lineOf)])).toEqual([
    [
      '3 February 1980',
      [
        '1976/0004 This record has been withdrawn: Withdrawn',
        '1976/0001 Lamps: Una Wren AM, Answered',
      ],
    ],
    ['1 February 1980', ['1976/0001 Lamps: Una Wren AM, Holding answer']],
  ]);
});

function lineOf({
  id,
  title,
  facts,
}: {
  id: string;
  title: string;
  facts: readonly { text: string }[];
}) {
  return `${id} ${title}: ${facts.map(({ text }) => text).join(', ')}`;
}

test('a long month has pages of 75', () => {
  const many = Array.from({ length: 160 }, (_, at): LogEvent => {
    const id = `1976/${1000 + at}`;
    return { number: at + 1, date: '1980-01-05', kind: 'published', id, status: 'answered' };
  });
  const long = archiveOf(
    many,
    many.map(({ id }) => question(id)),
  );
  const paths = pageList(long, '').map(({ address }) => address);
  expect(paths.filter((path) => path.startsWith('/changes/'))).toEqual([
    ...['/changes/', '/changes/1980-01/', '/changes/1980-01/page/2/', '/changes/1980-01/page/3/'],
  ]);
  const [month] = changeMonths(long);
  if (!month) throw new Error('a month');
  const { sections, pager, page } = changesOfMonth(long, month, 3);
  expect(sections[0]?.items).toHaveLength(10);
  expect(pager).toMatchObject({ number: 3, count: 3 });
  expect(page.title).toBe('Changes in January 1980, page 3');
});

test('a question says when it was published here and last changed, if the log knows it', () => {
  const factsOf = (id: string) => {
    const found = archive.byId.get(id);
    const { question: facts = [] } = found ? questionPage(archive, found, '').record : {};
    return facts
      .filter(({ label }) => label.endsWith('here'))
      .map(({ label, values: [value] }) => [label, value?.text, value?.ours]);
  };
  expect(factsOf('1976/0001')).toEqual([
    ['Published here', 'Before 5 January 1980', undefined],
    ['Last changed here', '3 February 1980', '(answered)'],
  ]);
  expect(factsOf('1976/0002')).toEqual([['Published here', '9 January 1980', undefined]]);
  expect(factsOf('1976/0003')).toEqual([]);
});

test('sitemaps go by the day of the last change here, and by the dates of records where none is known', () => {
  const lastmods = new Map(
    sitemaps(archive).flatMap(({ entries }) => entries.map(({ path, lastmod }) => [path, lastmod])),
  );
  expect(lastmods.get('/questions/1976/0001/')).toBe('1980-02-03');
  expect(lastmods.get('/questions/1976/0002/')).toBe('1980-01-09');
  expect(lastmods.get('/questions/1976/0003/')).toBe('1976-09-15');
  expect(lastmods.get('/members/una-wren/')).toBe('1980-02-03');
  expect(lastmods.get('/changes/1980-01/')).toBe('1980-01-09');
});

test('without a log there is no page of changes, and no page speaks of one', () => {
  const without = buildArchive(ENTRIES, []);
  expect(pageList(without, '').some(({ address }) => address.startsWith('/changes/'))).toBe(false);
  const [first] = without.questions;
  expect(first && questionPage(without, first, '').page.changes).toBeUndefined();
  expect(sitemaps(without).flatMap(({ entries }) => entries.map(({ path }) => path))).not.toContain(
    '/changes/',
  );
});
