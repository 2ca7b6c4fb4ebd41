import { describe, expect, test } from 'vitest';
import type { Archive } from '../data/Archive.ts';
import { buildArchive } from '../data/buildArchive.ts';
import type { Question } from '../record/entrySchema.ts';
import { memberPages } from './gatheringPages.ts';
import { homePage } from './homePage.ts';
import { meetingPages } from './meetingPages.ts';
import { membersPage } from './membersPage.ts';
import { questionPage, withdrawnPage } from './questionPage.ts';
import { sitemapPaths } from './sitemapPaths.ts';
import { yearPages } from './yearPages.ts';

const OFFICES = [{ office: 'The Mayor', person: 'no-one', name: 'No One', from: '1950-01-01' }];

/** An invented question of one meeting, with what a test is about. */
function question(facts: Partial<Question> & Pick<Question, 'id'>): Question {
  return {
    kind: 'question',
    status: 'answered',
    title: 'Flood gates',
    date: '1978-05-17',
    meetingType: 'mqt',
    askedBy: 'Jon Marsh',
    member: 'jon-marsh',
    askedOf: ['The Mayor'],
    answers: [{ answeredBy: 'The Mayor', status: 'answered' }],
    invented: true,
    sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: '0'.repeat(64) }],
    ...facts,
  };
}

function archiveOf(...questions: readonly Question[]): Archive {
  return buildArchive(questions, OFFICES);
}

/** The page of the first of some questions. */
function pageOf(...questions: readonly [Question, ...Question[]]) {
  return questionPage(archiveOf(...questions), questions[0]);
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => question({ id: `1978/${1000 + index}` }));

describe('the home page', () => {
  test('of nothing says so', () => {
    expect(homePage(archiveOf())).toMatchObject({ holds: 'nothing' });
  });

  test('of one record is that record, and leads to no lists', () => {
    const home = homePage(archiveOf(question({ id: '1978/1151' })));
    expect(home).toMatchObject({ holds: 'one', record: { id: '1978/1151' } });
    expect(home.page.ways.map(({ text }) => text)).toEqual(['Search', 'About']);
  });

  test('of many shows nothing that offers one choice', () => {
    const home = homePage(archiveOf(...numbered(3)));
    expect(home).toMatchObject({ holds: 'many', decades: [], members: [], groups: [] });
    expect(home.standfirst).toBe('3 questions from 1 meeting, May 1978.');
  });
});

describe('the page of a question', () => {
  test('names the holder of an office as our addition, but never for an invented record', () => {
    const { invented: _, ...real } = question({ id: '1978/1151' });
    const askedOf = (one: Question) =>
      pageOf(one).record.question.find(({ label }) => label === 'Asked of');
    expect(askedOf(real)?.values[0]?.ours).toBe('(No One held this office on that day)');
    expect(askedOf(question({ id: '1978/1151' }))?.values[0]?.ours).toBeUndefined();
  });

  test.each([
    ['unanswered', 'No answer is printed in this record.'],
    ['oral', 'The record prints only “Oral response”: the answer was given at the meeting.'],
  ] as const)('says what an %s question lacks', (status, note) => {
    const { answers: _, ...bare } = question({ id: '1978/1151', status });
    expect(pageOf(bare).record.noAnswer?.note).toBe(note);
  });

  test('folds an earlier answer under the latest', () => {
    const answers: Question['answers'] = [
      { date: '1978-06-26', status: 'holding' },
      { date: '1978-07-06', status: 'answered' },
    ];
    const { record } = pageOf(question({ id: '1978/1151', answers }));
    expect(record.answers[0]?.summary).toEqual({
      text: '26 June 1978',
      datetime: '1978-06-26',
      status: 'a holding answer',
    });
    expect(record.answers[1]?.summary).toBeUndefined();
  });

  test('without a title is headed by its number', () => {
    const { title: _, ...untitled } = question({ id: '1978/1151' });
    expect(pageOf(untitled).record.heading).toBe('Question 1978/1151');
  });

  test('knows which references are held, and its neighbours in the meeting', () => {
    const cites = ['1978/1152', '1974/0088'];
    const page = pageOf(
      question({ id: '1978/1151', cites }),
      question({ id: '1978/1152', title: 'Bells' }),
    );
    expect(page.record.held).toEqual(['1978/1152']);
    expect(page.next).toEqual({ text: 'Bells', href: '/questions/1978/1152/' });
    expect(page.previous).toBeUndefined();
  });

  test('of a supplementary leads to its parent, and both show the thread', () => {
    const parent = question({ id: '1978/1151' });
    const child = question({
      id: '1978/1151-1',
      kind: 'supplementary',
      supplementaryTo: '1978/1151',
    });
    expect(pageOf(child, parent).record.parent?.href).toBe('/questions/1978/1151/');
    for (const page of [pageOf(child, parent), pageOf(parent, child)]) {
      expect(page.thread.map(({ id }) => id)).toEqual(['1978/1151', '1978/1151-1']);
    }
  });

  test('that was withdrawn keeps date and reason', () => {
    const gone = { id: '1978/1151', withdrawn: { date: '1979-01-02', reason: 'A mistake.' } };
    const page = withdrawnPage(buildArchive([gone], []), gone);
    expect(page).toMatchObject({ date: { text: '2 January 1979' }, reason: 'A mistake.' });
  });
});

describe('lists', () => {
  test('have 100 questions a page, and a pager only where there are more', () => {
    const archive = archiveOf(...numbered(201));
    const [member] = archive.members;
    const [meeting] = archive.meetings;
    const [year] = archive.years;
    if (!member || !meeting || !year) throw new Error('lists are missing');
    for (const pages of [
      memberPages(archive, member),
      meetingPages(archive, meeting, 0),
      yearPages(archive, year, 0),
    ]) {
      expect(pages.map(({ page }) => page.path.replace(/^.*?(page\/\d\/)?$/, '$1'))).toEqual([
        '',
        'page/2/',
        'page/3/',
      ]);
      const counts = pages.map(({ sections }) => sections.flatMap(({ items }) => items).length);
      expect(counts).toEqual([100, 100, 1]);
      expect(pages[1]?.pager).toMatchObject({ number: 2, count: 3, next: { text: 'Page 3' } });
    }
    const one = archiveOf(question({ id: '1978/1151' }));
    const [only] = one.members.flatMap((each) => memberPages(one, each));
    expect(only?.pager).toBeUndefined();
  });

  test('nest supplementaries below their parent', () => {
    const archive = archiveOf(
      question({ id: '1978/1151' }),
      question({ id: '1978/1151-1', kind: 'supplementary', supplementaryTo: '1978/1151' }),
    );
    const [meeting] = archive.meetings;
    const items = meeting && meetingPages(archive, meeting, 0)[0]?.sections[0]?.items;
    expect(items?.map(({ id }) => id)).toEqual(['1978/1151']);
    expect(items?.[0]?.supplementaries.map(({ id }) => id)).toEqual(['1978/1151-1']);
  });

  test('of members have letters to jump to from 30 names on', () => {
    const many = (count: number) =>
      membersPage(
        archiveOf(
          ...Array.from({ length: count }, (_, index) =>
            question({
              id: `1978/${1000 + index}`,
              member: `a-${String.fromCharCode(97 + (index % 26))}x${index}`,
            }),
          ),
        ),
      );
    expect(many(29)).toMatchObject({ jump: false, letters: [{ letter: '' }] });
    expect(
      many(30)
        .letters.map(({ letter }) => letter)
        .join(''),
    ).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  });
});

test('a mixed archive marks what is invented and keeps it out of the sitemap', () => {
  const { invented: _, ...real } = question({ id: '2018/0001', date: '2018-06-21', member: 'a-b' });
  const archive = archiveOf(real, question({ id: '1978/1151' }));
  const page = questionPage(archive, question({ id: '1978/1151' }));
  expect(page.page).toMatchObject({ invented: true, allInvented: false });
  expect(questionPage(archive, real).page.invented).toBe(false);
  expect(sitemapPaths(archive)).toContain('/questions/2018/0001/');
  expect(sitemapPaths(archive).filter((path) => path.includes('1978'))).toEqual([]);
});
