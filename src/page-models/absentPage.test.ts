import { beforeEach, expect, test, vi } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { Question } from '../record/entrySchema.ts';
import { absentLines, absentPage, notCollectedLink } from './absentPage.ts';

beforeEach(() => {
  vi.stubEnv('BASE_URL', '/mqt/');
});

function question(id: string, cites: readonly string[], facts: Partial<Question> = {}): Question {
  return {
    ...{ id, kind: 'question', status: 'answered', cites: [...cites], date: '1978-05-17' },
    sources: [{ file: 'transcripts/a.txt', lines: [1, 9], sha256: '0'.repeat(64) }],
    ...facts,
  };
}

/** The list of a year, with its pages. */
function absentIn(year: string, questions: readonly Question[], ids: readonly string[] = []) {
  const archive = buildArchive(questions, [], new Map(), { known: { ids, unnumbered: 0 } });
  const found = archive.absent.find(({ key }) => key === year);
  if (!found) throw new Error(`nothing is absent in ${year}`);
  return { year: found, page: (number: number) => absentPage(archive, found, number) };
}

const number = (index: number) => String(index).padStart(4, '0');

test('each question that is cited has all that cite it, the first ones in its line', () => {
  const citing = Array.from({ length: 7 }, (_, at) => question(`1978/000${at + 1}`, ['1977/0009']));
  const [line, ...others] = absentIn('1977', citing).page(1).cited;
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    id: '1977/0009',
    citing: [1, 2, 3, 4, 5].map((at) => {
      return { text: `1978/000${at}`, href: `/mqt/questions/1978/000${at}/` };
    }),
    more: [{ text: '1978/0006' }, { text: '1978/0007' }],
  });
});

test('numbers that are known elsewhere stand as runs, eight to a line', () => {
  const alone = Array.from({ length: 8 }, (_, at) => `1977/${number(2000 + at * 2)}`);
  const ids = ['1977/0155', '1977/0157', '1977/0158', '1977/0159', '1977/0160-0', ...alone];
  const { known, standfirst } = absentIn('1977', [question('1978/0001', [])], ids).page(1);
  expect(known).toEqual([
    '0155, 0157\u00a0to\u00a00159, 0160-0, 2000, 2002, 2004, 2006, 2008',
    '2010, 2012, 2014',
  ]);
  expect(standfirst).toBe('13 questions are known to exist elsewhere.');
});

test('a list has pages of 75 lines, the cited ones first, and the coverage page leads to where the others begin', () => {
  const cited = Array.from({ length: 150 }, (_, at) => `1977/${number(at + 1)}`);
  const { year, page } = absentIn('1977', [question('1978/0001', cited)], ['1977/0500']);
  expect(absentLines(year)).toBe(151);
  expect(notCollectedLink(year)).toBe('/mqt/coverage/1977/page/3/#not-collected');
  expect(page(2)).toMatchObject({
    page: {
      path: '/coverage/1977/page/2/',
      title: 'Questions from 1977 that are not in this archive, page 2',
    },
    kind: 'Coverage, page 2',
    known: [],
    pager: { number: 2, count: 3 },
  });
  expect(page(2).cited.map(({ id }) => id)).toEqual(cited.slice(75));
  expect(page(3)).toMatchObject({ cited: [], known: ['0500'] });
  expect(page(1).standfirst).toBe(
    '150 questions are cited in this archive but not in it. 1 question is known to exist elsewhere.',
  );
});

test('it leads to what is here of the year, and to the years beside it that lack something', () => {
  const questions = [
    question('1978/0001', ['1975/0001', '1977/0001', '1978/0009']),
    question('1976/0001', []),
  ];
  expect(absentIn('1977', questions).page(1)).toMatchObject({
    beside: {
      previous: { text: '1975', href: '/mqt/coverage/1975/' },
      next: { text: '1978', href: '/mqt/coverage/1978/' },
    },
  });
  expect(absentIn('1977', questions).page(1)).not.toHaveProperty('here');
  expect(absentIn('1978', questions).page(1)).toMatchObject({
    here: { text: 'Questions from 1978 in this archive: 1', href: '/mqt/questions/1978/' },
  });
});

test('the page says that it shows an invented record where one cites, and is not for search engines then', () => {
  const real = question('2018/0001', ['2017/0001']);
  const invented = question('1978/0001', ['1977/0001'], { invented: true });
  const [shows, not] = ['1977', '2017'].map(
    (year) => absentIn(year, [real, invented]).page(1).page,
  );
  expect(shows).toMatchObject({ invented: true, indexed: false });
  expect(not).toMatchObject({ invented: false, indexed: true });
});
