import { beforeEach, expect, test, vi } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { Question } from '../record/entrySchema.ts';
import { answererPage, categoryPage, memberPage } from './gatheringPage.ts';
import { categoriesPage } from './listsPages.ts';
import { answerersPage } from './peoplePages.ts';
import { questionPage } from './questionPage.ts';

beforeEach(() => {
  vi.stubEnv('BASE_URL', '/');
});

const OFFICES = [
  ...[{ office: 'The Mayor', person: 'ada-reed', name: 'Ada Reed', from: '1976-05-01' }],
  ...[{ office: 'The Mayor', person: 'una-wren', name: 'Una Wren', from: '1980-05-01' }],
];

/** A question of a number, with who answered it and its category. */
function question(number: number, own: Partial<Question> = {}): Question {
  const year = own.date?.slice(0, 4) ?? '1978';
  return {
    ...{ id: `${year}/${number}`, kind: 'question', status: 'answered', title: 'Lamps' },
    ...{ date: '1978-05-17', askedBy: 'Jon Marsh', member: 'jon-marsh' },
    sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: '0'.repeat(64) }],
    ...own,
  };
}

const answered = (answeredBy: string, person: string): Partial<Question> => ({
  answers: [{ answeredBy, person, status: 'answered' }],
});

test('whoever answered has a page of all of them, under the name on file where only an office is printed', () => {
  const archive = buildArchive(
    [
      question(1001, answered('The Mayor', 'ada-reed')),
      question(1002, answered('Sir Jon Marsh', 'jon-marsh')),
      question(1003, { ...answered('The Mayor', 'una-wren'), date: '1981-05-17' }),
      question(1004),
    ],
    OFFICES,
  );
  expect(archive.answerers.map(({ key, name }) => [key, name])).toEqual([
    ['ada-reed', 'Ada Reed'],
    ['jon-marsh', 'Sir Jon Marsh'],
    ['una-wren', 'Una Wren'],
  ]);
  const [reed, marsh] = archive.answerers.map((one) => answererPage(archive, one, 1));
  expect(reed?.sections.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['1978/1001']);
  expect(reed?.facts).toContainEqual({
    label: 'Office',
    values: [{ text: 'The Mayor', ours: '(from 1 May 1976 on)' }],
  });
  // Who asked and answered has two lists, and each leads to the other.
  expect(marsh?.facts).toContainEqual({
    label: 'See also',
    values: [{ text: 'Questions asked', href: '/members/jon-marsh/' }],
  });
  const [member] = archive.members.map((one) => memberPage(archive, one, 1));
  expect(member?.facts).toContainEqual({
    label: 'See also',
    values: [{ text: 'Questions answered', href: '/answerers/jon-marsh/' }],
  });
  const { standfirst, letters } = answerersPage(archive);
  expect(standfirst).toBe(
    '3 people answered 3 of the 4 questions published here. 1 question names no one, or only an office whose holder is not recorded here.',
  );
  expect(letters.flatMap(({ people }) => people.map(({ text }) => text))).toEqual([
    ...['Sir Jon Marsh', 'Ada Reed', 'Una Wren'],
  ]);
});

test('a category has a page, however its letters are printed, and the page of a question leads there', () => {
  const archive = buildArchive(
    [
      question(1001, { category: 'Street lamps' }),
      question(1002, { category: 'Street Lamps' }),
      question(1003, { category: 'Street lamps' }),
      question(1004),
      question(1005, { category: '…' }),
    ],
    [],
  );
  const [lamps] = archive.categories;
  expect(lamps).toMatchObject({ key: 'street-lamps', name: 'Street lamps' });
  const page = lamps && categoryPage(archive, lamps, 1);
  expect(page?.sections.flatMap(({ items }) => items)).toHaveLength(3);
  expect(page?.facts[0]).toEqual({
    label: 'Recorded as',
    values: [{ text: 'Street lamps' }, { text: 'Street Lamps' }],
  });
  expect(categoriesPage(archive)).toMatchObject({
    standfirst: 'Categories are as recorded with each question. 1 question has none.',
    lists: [{ text: 'Street lamps', href: '/categories/street-lamps/', count: '3' }],
  });
  const categoryOf = (id: string) => {
    const one = archive.byId.get(id);
    const facts = one && questionPage(archive, one, '').record.question;
    return facts?.find(({ label }) => label === 'Category')?.values;
  };
  expect(categoryOf('1978/1002')).toEqual([
    { text: 'Street Lamps', href: '/categories/street-lamps/' },
  ]);
  expect(categoryOf('1978/1005')).toEqual([{ text: '…' }]);
});

test('a year of ten questions has its number and a search of its own; of fewer the lines say as much', () => {
  const years = Array.from({ length: 19 }, (_, index) =>
    question(1000 + index, { date: `${index < 10 ? 1950 : 1951}-05-17` }),
  );
  const [member] = buildArchive(years, []).members;
  const page = member && memberPage(buildArchive(years, []), member, 1);
  expect(page?.sections.map(({ heading, facts }) => [heading, facts])).toEqual([
    ['1951', []],
    [
      '1950',
      [
        {
          label: 'Questions',
          values: [
            { text: '10' },
            {
              text: 'Search questions from 1950',
              href: '/search/?member=jon-marsh&from=1950&to=1950',
            },
          ],
        },
      ],
    ],
  ]);
});

test('a list of several pages leads from its first to every year in it', () => {
  const years = Array.from({ length: 260 }, (_, index) => {
    const year = 1950 + Math.floor(index / 20);
    return question(1000 + index, { date: `${year}-05-17` });
  });
  const archive = buildArchive(years, []);
  const [member] = archive.members;
  const pages = [1, 2, 3, 4].map((number) => member && memberPage(archive, member, number));
  const ways = pages[0]?.decades?.flatMap(({ years: list }) => list) ?? [];
  expect(ways.map(({ text }) => text)).toEqual([
    ...['1960', '1961', '1962'],
    ...Array.from({ length: 10 }, (_, index) => String(1950 + index)),
  ]);
  for (const { text, href } of ways) {
    const number = Number(/page\/(\d)/.exec(href)?.[1] ?? 1);
    expect(href).toMatch(new RegExp(`#y${text}$`));
    expect(pages[number - 1]?.sections.map(({ id }) => id)).toContain(`y${text}`);
    // It is where the year begins, not where it ends.
    const before = pages[number - 2]?.sections.map(({ id }) => id);
    expect(before ?? []).not.toContain(`y${text}`);
  }
  expect(pages[0]?.charts?.[0]?.rows[0]?.href).toBe('/members/jon-marsh/page/4/#y1950');
  expect(pages[1]?.decades).toBeUndefined();
});
