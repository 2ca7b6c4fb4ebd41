import { expect, test } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { Question } from '../record/entrySchema.ts';
import type { KnownQuestions } from '../record/knownQuestions.ts';
import { coveragePage } from './coveragePage.ts';

function question(id: string, facts: Partial<Question> = {}): Question {
  return {
    ...{ id, kind: 'question', status: 'answered', title: 'Flood gates', date: '1978-05-17' },
    ...{ meetingType: 'mqt', askedBy: 'Jon Marsh', member: 'jon-marsh', askedOf: ['The Mayor'] },
    ...{ invented: true, sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: '0' }] },
    ...facts,
  };
}

const ENTRIES = [
  question('1978/0155', { cites: ['1978/0156', '1978/0157', '1975/0001'] }),
  question('1978/0156', { status: 'holding' }),
  { id: '1978/0158', withdrawn: { date: '1979-01-01', reason: 'asked for' } },
];

function coverage(entries: Parameters<typeof buildArchive>[0], known?: KnownQuestions) {
  return coveragePage(buildArchive(entries, [], new Map(), known && { known }));
}

/** What each year counts and where that leads. */
function yearsOf({ years }: ReturnType<typeof coveragePage>): unknown[] {
  return years.map(({ year, questions, answered, absent, notCollected }) => {
    const counts = [questions, answered, absent, ...(notCollected ? [notCollected] : [])];
    return [year, ...counts.map(({ count, href = '' }) => `${count} ${href}`)];
  });
}

test('every number of a year leads to what it counts, of a year that is only cited, too', () => {
  const page = coverage(ENTRIES);
  expect(yearsOf(page)).toEqual([
    [
      '1978',
      '2 /questions/1978/',
      '1 /search/?status=answered&from=1978&to=1978',
      '1 /coverage/1978/#absent',
    ],
    ['1975', '0 ', '0 ', '1 /coverage/1975/#absent'],
  ]);
  expect(page).not.toHaveProperty('notCollectedNote');
  expect(page.years[0]?.absent.of).toBe('question from 1978, cited but not in this archive');
});

test('questions that are known elsewhere and not here are counted by year, also of a year with none', () => {
  const known = ['1977/0001', '1977/0002', '1978/0155', '1978/0157', '1978/0158', '1978/0160'];
  const page = coverage(ENTRIES, { ids: known, unnumbered: 0 });
  const notCollected = page.years.map((one) => [
    one.year,
    one.notCollected?.count,
    one.notCollected?.href,
  ]);
  expect(notCollected).toEqual([
    ['1978', '2', '/coverage/1978/#not-collected'],
    ['1977', '2', '/coverage/1977/#not-collected'],
    ['1975', '0', undefined],
  ]);
  expect(page.notCollectedNote).toMatch(
    /^“Not collected” counts .*this site does not\. A question can be counted in both columns\.$/,
  );
});

test('a search goes by the year of the meeting: where that finds others, the answered lead nowhere', () => {
  const page = coverage([
    question('1976/0001', { date: '1976-05-17' }),
    question('1977/0001', { date: '1978-01-18' }),
    question('1978/0001'),
    question('1979/0001', { date: '1980-01-18', status: 'holding' }),
    question('1980/0001', { date: '1980-01-18' }),
  ]);
  const leads = page.years.map(({ year, answered }) => [year, answered.href !== undefined]);
  expect(leads).toEqual([
    ['1980', true],
    ['1979', false],
    ['1978', false],
    ['1977', false],
    ['1976', true],
  ]);
});

test('what is published leads to its lists, where these are lists', () => {
  const words = (page: ReturnType<typeof coveragePage>) =>
    page.standfirst.map(({ text, href }) => (href ? `[${text}](${href})` : text)).join('');
  expect(words(coverage(ENTRIES))).toBe(
    '[2 questions](/questions/) from 1 meeting are published here. There may be others that this site does not have.',
  );
  expect(words(coverage(ENTRIES.slice(0, 1)))).toMatch(
    /^1 question from 1 meeting is published here\. /,
  );
});

test.each([
  [1, '1 more page is listed without a number'],
  [1200, '1,200 more pages are listed without a number'],
])('%i pages without a number are told beside the table', (unnumbered, words) => {
  expect(coverage(ENTRIES, { ids: [], unnumbered }).notCollectedNote).toContain(words);
});

test('of many groups the largest are drawn, with the way to all; each meeting of a day has its bar', () => {
  const many = Array.from({ length: 78 }, (_, at) => {
    const group = `group-${at % 12}`;
    const meetingType = at % 2 === 0 ? 'mqt' : 'plenary';
    const status = at === 0 ? 'holding' : 'answered';
    return question(`1978/${1000 + at}`, {
      status,
      group,
      organisation: `Group ${at % 12}`,
      meetingType,
    });
  });
  const charts = new Map(coverage(many).charts.map((chart) => [chart.id, chart]));
  expect(charts.get('by-group')).toMatchObject({
    caption: 'The 10 groups with the most questions',
    rows: { length: 10, 0: { label: 'Group 0', values: ['7'], href: '/groups/group-0/' } },
    onward: { text: 'All 12 groups', href: '/groups/' },
  });
  expect(charts.get('states')?.caption).toBe('Status of questions from the last 2 meetings');
  // What no question has is no part: there is nothing to see of it.
  expect(charts.get('states')?.parts).toEqual(['Answered', 'Holding answer']);
  const meetings = charts.get('states')?.rows.map(({ label, href }) => [label, href]);
  expect(meetings).toEqual([
    ['1978-05-17', '/meetings/mqt/1978-05-17/'],
    ['1978-05-17, Plenary', '/meetings/plenary/1978-05-17/'],
  ]);
  const few = coverage(many.filter(({ group }) => group !== 'group-11' && group !== 'group-10'));
  expect(few.charts.find(({ id }) => id === 'by-group')).not.toHaveProperty('onward');
});
