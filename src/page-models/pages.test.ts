import { describe, expect, test } from 'vitest';
import type { Archive } from '../archive/Archive.ts';
import { buildArchive } from '../archive/buildArchive.ts';
import type { Question } from '../record/entrySchema.ts';
import { groupPage, memberPage } from './gatheringPage.ts';
import { homePage } from './homePage.ts';
import { meetingPage } from './meetingPage.ts';
import { meetingsPage } from './meetingsPage.ts';
import { membersPage } from './peoplePages.ts';
import { questionPage, withdrawnPage } from './questionPage.ts';
import { questionsPage } from './questionsPage.ts';
import { sitemaps } from './sitemaps.ts';
import { yearPage } from './yearPage.ts';

const WORDS = 'f'.repeat(64);
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
  return questionPage(archiveOf(...questions), questions[0], WORDS);
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

  test('of many leads to years, members and groups, most questions first', () => {
    const marsh = { organisation: 'Riverside Group', group: 'riverside-group' };
    const reed = {
      ...{ askedBy: 'Ada Reed', member: 'ada-reed', organisation: 'Water', group: 'water' },
      date: '1981-01-21',
    };
    const home = homePage(
      archiveOf(
        question({ id: '1978/0001', ...marsh }),
        question({ id: '1981/0002', ...reed }),
        question({ id: '1981/0003', ...reed }),
      ),
    );
    expect(home).toMatchObject({
      holds: 'many',
      latest: { all: { href: '/meetings/mqt/1981-01-21/' } },
      decades: [
        { name: '1980s', years: [{ text: '1981', href: '/questions/1981/', count: '2' }] },
        { name: '1970s', years: [{ text: '1978', count: '1' }] },
      ],
      members: [{ text: 'Ada Reed', href: '/members/ada-reed/' }, { text: 'Jon Marsh' }],
      groups: [{ href: '/groups/water/' }, { text: 'Riverside Group' }],
    });
    expect(home).not.toHaveProperty('allMembers');
    expect(home.page.ways.map(({ text }) => text)).toEqual([
      'Questions',
      'Members',
      'Search',
      'About',
    ]);
  });
});

test('the home page shows eight questions of the latest meeting, supplementaries counted behind them', () => {
  const first = numbered(9);
  const below = [1, 2].map((part) =>
    question({ id: `1978/1000-s${part}`, kind: 'supplementary', supplementaryTo: '1978/1000' }),
  );
  const alone = question({
    id: '1978/1001-s1',
    kind: 'supplementary',
    supplementaryTo: '1978/1001',
  });
  const home = homePage(archiveOf(...first, ...below, alone));
  if (home.holds !== 'many') throw new Error('it has many');
  const { items = [], all } = home.latest ?? {};
  expect(items.map(({ id }) => id)).toEqual(first.slice(0, 8).map(({ id }) => id));
  expect(items.map(({ behind }) => behind).slice(0, 3)).toEqual([
    '2 supplementaries',
    '1 supplementary',
    undefined,
  ]);
  expect(all?.text).toBe('All 12 questions from this meeting');
});

describe('the page of a question', () => {
  test('names the holder of an office as our addition, but never for an invented record', () => {
    const { invented: _, ...real } = question({ id: '1978/1151' });
    const askedOf = (one: Question) =>
      pageOf(one).record.question.find(({ label }) => label === 'Asked of');
    expect(askedOf(real)?.values[0]?.ours).toBe('(No One at the time)');
    expect(askedOf(question({ id: '1978/1151' }))?.values[0]?.ours).toBeUndefined();
  });

  test.each([
    ['unanswered', 'The record contains no answer.'],
    ['oral', 'The record says only “Oral response”: the question was answered at the meeting.'],
    [
      'withdrawn-by-asker',
      'The record says only “Question withdrawn”: the member withdrew the question.',
    ],
  ] as const)('says what an %s question lacks', (status, note) => {
    const { answers: _, ...bare } = question({ id: '1978/1151', status });
    expect(pageOf(bare).record.noAnswer?.note).toBe(note);
  });

  test.each([
    ['answered', 'Answered'],
    ['holding', 'Holding answer'],
  ] as const)('says in a word that its answer is %s, and when and by whom', (status, word) => {
    const answers: Question['answers'] = [{ answeredBy: 'The Mayor', date: '1978-06-26', status }];
    const { record } = pageOf(question({ id: '1978/1151', status, answers }));
    expect(record.answers).toEqual([
      {
        facts: [
          { label: 'Answered by', values: [{ text: 'The Mayor' }] },
          { label: 'Status', values: [{ text: word }] },
          {
            label: 'Date answered',
            values: [
              {
                text: '26 June 1978',
                datetime: '1978-06-26',
                ours: '(40 days after the meeting)',
              },
            ],
          },
        ],
      },
    ]);
    expect(record.noAnswer).toBeUndefined();
  });

  test('links the files of each answer, with their types and where they are', () => {
    const address = 'https://files.example:8080/a.tar/Plan.PDF?a=b.doc#c.xls';
    const answers: Question['answers'] = [
      { status: 'holding', attachments: [{ name: 'Costs 2.5', address: 'http://a.example' }] },
      { status: 'answered' },
      {
        status: 'answered',
        attachments: [
          { name: 'The <b>plan</b>', address },
          { name: 'Map.png', address: 'https://a.example/map' },
          { address: 'https://a.example/b.csv' },
          { address: 'https://a.example/b' },
        ],
      },
    ];
    const { record } = pageOf(question({ id: '1978/1151', answers }));
    expect(record.answers.map(({ attachments }) => attachments)).toEqual([
      [{ text: 'Costs 2.5', href: 'http://a.example', about: 'a.example' }],
      undefined,
      [
        { text: 'The <b>plan</b>', href: address, about: 'PDF, files.example:8080' },
        { text: 'Map.png', href: 'https://a.example/map', about: 'PNG, a.example' },
        { text: 'https://a.example/b.csv', href: 'https://a.example/b.csv', about: 'CSV' },
        { text: 'https://a.example/b', href: 'https://a.example/b', about: '' },
      ],
    ]);
  });

  test('without a date is in no meeting, and no fact is made up for it', () => {
    const { date: _, ...undated } = question({ id: '1978/1151' });
    const page = pageOf(undated, question({ id: '1978/1152' }));
    const labels = page.record.question.map(({ label }) => label);
    expect(labels).toEqual(['Asked by', 'Asked of']);
    expect(page).not.toHaveProperty('previous');
    expect(page).not.toHaveProperty('next');
  });

  test('folds an earlier answer under the latest', () => {
    const answers: Question['answers'] = [
      { date: '1978-06-26', status: 'holding' },
      { date: '1978-07-06', status: 'answered' },
    ];
    const { record } = pageOf(question({ id: '1978/1151', answers }));
    expect(record.answers[0]?.summary).toEqual({
      label: 'Earlier answer',
      text: '26 June 1978',
      datetime: '1978-06-26',
      status: 'holding answer',
    });
    expect(record.answers[1]?.summary).toBeUndefined();
  });

  test('calls neither of two undated answers of two files the earlier one', () => {
    const answers: Question['answers'] = [
      { status: 'answered', source: 2 },
      { status: 'answered' },
    ];
    const { record } = pageOf(question({ id: '1978/1151', answers }));
    expect(record.answers[0]?.summary).toEqual({
      label: 'Another answer',
      text: 'undated',
    });
  });

  test('says beside each fact that was corrected what the record has, and why', () => {
    const corrected: Question['corrected'] = [
      { key: 'meeting', recorded: 'MQT on 1978-05-71', reason: 'There is no such day.' },
      { key: 'date', recorded: 'May 71, 1978', reason: 'There is no such day.' },
      { key: 'askedBy', recorded: 'Ada Pennrose', reason: 'A slip.' },
      { key: 'organisation', reason: 'The minutes have it.' },
      { key: 'category', recorded: 'Tansport', reason: 'A slip.' },
    ];
    const { record } = pageOf(
      question({
        ...{ id: '1978/1151', meeting: 'MQT on 1978-05-17', organisation: 'Lamplighters' },
        ...{ category: 'Transport', corrected },
      }),
    );
    const ours = record.question.flatMap(({ label, values }) =>
      values.flatMap((value) => (value.ours ? [`${label} ${value.ours}`] : [])),
    );
    expect(ours).toEqual([
      'Asked by (corrected by this site: the record has “Ada Pennrose”. A slip.)',
      'Group (added by this site: the record has none. The minutes have it.)',
      'Meeting (corrected by this site: the record has “MQT on 1978-05-71”. There is no such day.)',
      'Session date (corrected by this site: the record has “May 71, 1978”. There is no such day.)',
      'Category (corrected by this site: the record has “Tansport”. A slip.)',
    ]);
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
    expect(page.next).toEqual({
      text: 'Bells',
      href: '/questions/1978/1152/',
      number: '1978/1152',
    });
    expect(page.previous).toBeUndefined();
  });

  test('shows twenty of those that cite it, and folds the numbers of the others', () => {
    const citing = Array.from({ length: 522 }, (_, index) =>
      question({ id: `1979/${String(index + 1).padStart(4, '0')}`, cites: ['1978/1151'] }),
    );
    const [list] = pageOf(question({ id: '1978/1151' }), ...citing).references;
    expect(list?.items).toHaveLength(20);
    expect(list?.more).toHaveLength(500);
    expect(list?.more[0]).toEqual({ text: '1979/0021', href: '/questions/1979/0021/' });
    expect(list?.note).toBe('2 further questions are not listed here.');
  });

  test('is no link to itself', () => {
    const own = question({ id: '1978/1151', reference: '1978/1151' });
    const { record } = pageOf(own, question({ id: '1978/1152' }));
    expect(record.question.at(-1)).toEqual({ label: 'Reference', values: [{ text: '1978/1151' }] });
  });

  test('says how its paragraphs are cited', () => {
    const { record } = pageOf(
      question({ id: '1978/1151', answers: [{ status: 'answered', answeredBy: 'The Mayor' }] }),
    );
    expect(record.quoted.answeredBy).toEqual(['The Mayor']);
    expect(record.quoted.source).toBe(
      '“Flood gates”, question 1978/1151, Mayor’s Question Time, 17 May 1978',
    );
  });

  test('leads to the page of a withdrawn question that it cites, and names what is not here', () => {
    const citing = question({ id: '1978/1151', cites: ['1974/0088', '1974/0099'] });
    const withdrawn = { date: '1979-03-02', reason: 'To show it.' };
    const archive = buildArchive([citing, { id: '1974/0088', withdrawn }], []);
    const page = questionPage(archive, citing, WORDS);
    expect(page.record.held).toEqual(['1974/0088']);
    expect(page.references).toMatchObject([
      {
        heading: 'Questions cited here',
        note: 'Not in this archive: 1974/0099.',
        items: [
          {
            id: '1974/0088',
            href: '/questions/1974/0088/',
            title: 'This record has been withdrawn',
            facts: [{ text: '2 March 1979', datetime: '1979-03-02' }],
          },
        ],
      },
    ]);
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
  test('have 75 questions a page, and a pager only where there are more', () => {
    const archive = archiveOf(...numbered(151));
    const [member] = archive.members;
    const [meeting] = archive.meetings;
    const [year] = archive.years;
    if (!member || !meeting || !year) throw new Error('lists are missing');
    for (const pages of [
      [1, 2, 3].map((number) => memberPage(archive, member, number)),
      [1, 2, 3].map((number) => meetingPage(archive, meeting, number)),
      [1, 2, 3].map((number) => yearPage(archive, year, number)),
    ]) {
      expect(pages.map(({ page }) => page.path.replace(/^.*?(page\/\d\/)?$/, '$1'))).toEqual([
        '',
        'page/2/',
        'page/3/',
      ]);
      const counts = pages.map(({ sections }) => sections.flatMap(({ items }) => items).length);
      expect(counts).toEqual([75, 75, 1]);
      expect(pages[1]?.pager).toMatchObject({ number: 2, count: 3, next: { text: 'Page 3' } });
    }
    const one = archiveOf(question({ id: '1978/1151' }));
    const [only] = one.members.map((each) => memberPage(one, each, 1));
    expect(only?.pager).toBeUndefined();
  });

  test('of one year or one meeting lead to no others, and those of several do', () => {
    const later = { date: '1981-01-21' };
    const one = archiveOf(...numbered(2));
    const two = archiveOf(...numbered(2), question({ id: '1981/0001', ...later }));
    const besides = (archive: Archive) => [
      ...archive.years.map((year) => yearPage(archive, year, 1)),
      ...archive.meetings.map((meeting) => meetingPage(archive, meeting, 1)),
    ];
    expect(besides(one).map(({ beside }) => beside)).toEqual([undefined, undefined]);
    expect(besides(two).map(({ beside }) => beside?.next?.href ?? beside?.previous?.href)).toEqual([
      '/questions/1981/',
      '/questions/1978/',
      '/meetings/mqt/1981-01-21/',
      '/meetings/mqt/1978-05-17/',
    ]);
    expect(questionsPage(one).standfirst).toBe(
      'All the questions published here are from one year.',
    );
    expect(questionsPage(two).decades.map(({ name }) => name)).toEqual(['1980s', '1970s']);
    expect(meetingsPage(two).years.map(({ year }) => year)).toEqual(['1981', '1978']);
  });

  test('of a year set apart what has no date', () => {
    const { date: _, ...undated } = question({ id: '1978/1151' });
    const archive = archiveOf(undated, question({ id: '1978/1152' }));
    const [year] = archive.years;
    const sections = year && yearPage(archive, year, 1).sections;
    expect(sections?.map(({ heading, href }) => [heading, href])).toEqual([
      ['Without a date', undefined],
      ['17 May', '/meetings/mqt/1978-05-17/'],
    ]);
  });

  test('nest supplementaries below their parent', () => {
    const archive = archiveOf(
      question({ id: '1978/1151' }),
      question({ id: '1978/1151-1', kind: 'supplementary', supplementaryTo: '1978/1151' }),
    );
    const [meeting] = archive.meetings;
    const items = meeting && meetingPage(archive, meeting, 1).sections[0]?.items;
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

  test('of members put a last name with a hyphen under its first part', () => {
    const { letters } = membersPage(
      archiveOf(
        question({ id: '1978/0001' }),
        question({ id: '1978/0002', askedBy: 'Ada Reed-Lamb', member: 'ada-reed-lamb' }),
      ),
    );
    expect(letters.flatMap(({ people }) => people.map(({ text }) => text))).toEqual([
      'Jon Marsh',
      'Ada Reed-Lamb',
    ]);
  });

  test('of a group lead to its members: one is a fact, several stand in columns', () => {
    const lamps = { organisation: 'Lamps', group: 'lamps' };
    const pagesOf = (...questions: readonly Question[]) => {
      const archive = archiveOf(...questions);
      return archive.groups.map((group) => groupPage(archive, group, 1));
    };
    const [one] = pagesOf(question({ id: '1978/0001', ...lamps }));
    expect(one).not.toHaveProperty('members');
    expect(one?.facts[0]).toMatchObject({ label: 'Members', values: [{ text: 'Jon Marsh' }] });
    const [several] = pagesOf(
      question({ id: '1978/0001', ...lamps }),
      question({ id: '1978/0002', ...lamps, askedBy: 'Ada Reed', member: 'ada-reed' }),
    );
    expect(several?.facts.map(({ label }) => label)).toEqual(['Status']);
    expect(several?.members).toHaveLength(2);
  });
});

test('a mixed archive marks what is invented and keeps it out of the sitemap', () => {
  const { invented: _, ...real } = question({ id: '2018/0001', date: '2018-06-21', member: 'a-b' });
  const archive = archiveOf(real, question({ id: '1978/1151' }));
  const marked = archive.members.flatMap((member) =>
    memberPage(archive, member, 1).sections.flatMap(({ items }) =>
      items.map(({ facts }) => facts.at(-1)?.text),
    ),
  );
  expect(marked).toEqual(['Answered', 'Invented']);
  const page = questionPage(archive, question({ id: '1978/1151' }), WORDS);
  expect(page.page).toMatchObject({ invented: true, allInvented: false });
  expect(questionPage(archive, real, WORDS).page.invented).toBe(false);
  const named = sitemaps(archive).flatMap(({ entries }) => entries.map(({ path }) => path));
  expect(named).toContain('/questions/2018/0001/');
  expect(named.filter((path) => path.includes('1978'))).toEqual([]);
});

test('a page stays the same when a record is added that has nothing to do with it', () => {
  const one = question({ id: '1978/1151' });
  const added = question({
    id: '1979/0001',
    date: '1979-02-21',
    member: 'asha-whitlock',
    askedBy: 'Asha Whitlock',
  });
  // With a third one, since a site of one record has fewer ways to go.
  const other = question({ id: '1978/1152', member: 'asha-whitlock', date: '1978-06-21' });
  const pageIn = (...questions: readonly Question[]) =>
    questionPage(archiveOf(...questions), one, WORDS);
  expect(pageIn(one, other, added)).toEqual(pageIn(one, other));
});

test('the lists above all others say so where nothing is published', () => {
  const said = 'No questions are published here now.';
  expect(membersPage(archiveOf()).standfirst).toBe(said);
  expect(questionsPage(archiveOf()).standfirst).toBe(said);
});
