import { describe, expect, test } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { EntryFacts, Question } from '../record/entrySchema.ts';
import { sitemaps } from './sitemaps.ts';

/** A record of a meeting, with what a test is about. */
function record(id: string, facts: Partial<Question> = {}): Question {
  return {
    id,
    kind: 'question',
    status: 'answered',
    date: `${id.slice(0, 4)}-06-21`,
    member: 'jon-marsh',
    sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: '0'.repeat(64) }],
    ...facts,
  };
}

function filesOf(entries: readonly EntryFacts[], most?: number) {
  return sitemaps(buildArchive(entries, []), most);
}

/** The day of each page, or `none`. */
function daysOf(...entries: readonly EntryFacts[]): ReadonlyMap<string, string> {
  const named = filesOf(entries).flatMap((file) => file.entries);
  return new Map(named.map(({ path, lastmod = 'none' }) => [path, lastmod]));
}

describe('the day of a page', () => {
  const answers: Question['answers'] = [
    { status: 'holding', date: '2018-06-26' },
    { status: 'answered', date: '2018-07-03' },
  ];
  const { date: _, ...undated } = record('2018/0003');

  test('is the latest that its record tells of', () => {
    const history = [
      { date: '2019-03-02', file: 'transcripts/a.txt', lines: [2, 9], sha256: '0'.repeat(64) },
    ] satisfies Question['history'];
    const days = daysOf(
      record('2018/0001', { answers }),
      record('2018/0002', { answers, history }),
      undated,
      { id: '2018/0004', withdrawn: { date: '2020-01-01', reason: 'asked for' } },
    );
    expect(days.get('/questions/2018/0001/')).toBe('2018-07-03');
    expect(days.get('/questions/2018/0002/')).toBe('2019-03-02');
    expect(days.get('/questions/2018/0003/')).toBe('none');
    expect(days.get('/questions/2018/0004/')).toBe('2020-01-01');
  });

  test('of a list is the latest of its records; a page without records has none', () => {
    const days = daysOf(record('2017/0001'), record('2018/0001', { answers }));
    for (const path of ['/', '/questions/', '/coverage/', '/members/jon-marsh/'])
      expect(days.get(path), path).toBe('2018-07-03');
    expect(days.get('/questions/2017/')).toBe('2017-06-21');
    expect(days.get('/meetings/other/2018-06-21/')).toBe('2018-07-03');
    expect(days.get('/about/')).toBe('none');
  });
});

test('what is not here has pages, too: of a year with the latest day of those that cite it', () => {
  const citing = record('2018/0001', { cites: ['2016/0009'] });
  const refused = Array.from({ length: 6 }, (_, at) => ({
    ...{ file: 'transcripts/a.txt', line: at + 1, column: 1, severity: 'error' as const },
    ...{ rule: 'no-date', message: 'No date.', hint: 'Add one.' },
  }));
  const known = { ids: ['2015/0001'], unnumbered: 0 };
  const named = (entries: readonly Question[]) =>
    sitemaps(buildArchive(entries, [], new Map(), { known, refused }))
      .flatMap((file) => file.entries)
      .filter(({ path }) => path.startsWith('/coverage/'));
  expect(named([citing])).toEqual([
    { path: '/coverage/', lastmod: '2018-06-21' },
    { path: '/coverage/refused/' },
    { path: '/coverage/2015/' },
    { path: '/coverage/2016/', lastmod: '2018-06-21' },
  ]);
  // An invented record is named on the one page, and may be behind the other.
  expect(named([{ ...citing, invented: true }, record('2018/0002')])).toEqual([
    { path: '/coverage/2015/' },
  ]);
});

describe('the files', () => {
  const many = ['2016/0001', '2017/0001', '2017/0002', '2017/0003', '2018/0001'].map((id) =>
    record(id),
  );

  test('are one for each year, after one for what belongs to none', () => {
    expect(filesOf(many).map(({ path, lastmod }) => [path, lastmod])).toEqual([
      ['/sitemap-1.xml', '2018-06-21'],
      ['/sitemap-2.xml', '2016-06-21'],
      ['/sitemap-3.xml', '2017-06-21'],
      ['/sitemap-4.xml', '2018-06-21'],
    ]);
  });

  test('hold no more than is allowed, and everything once', () => {
    const whole = filesOf(many).flatMap(({ entries }) => entries);
    const parts = filesOf(many, 2);
    expect(Math.max(...parts.map(({ entries }) => entries.length))).toBe(2);
    expect(parts.flatMap(({ entries }) => entries)).toEqual(whole);
    expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => String(index + 1)));
    expect(new Set(whole.map(({ path }) => path)).size).toBe(whole.length);
  });

  test('stay the same but for that of the year where a record was added or changed', () => {
    const changed = filesOf([...many, record('2017/0004', { member: 'ada-reed' })]);
    const same = filesOf(many).filter(
      ({ entries }, index) =>
        JSON.stringify(entries) === JSON.stringify(changed[index]?.entries ?? []),
    );
    expect(same.map(({ number }) => number)).toEqual(['2', '4']);
  });

  test('are none where everything is invented', () => {
    expect(filesOf(many.map((one) => ({ ...one, invented: true })))).toEqual([]);
  });
});
