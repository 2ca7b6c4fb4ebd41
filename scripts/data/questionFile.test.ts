import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/buildArchive.ts';
import type { Entry } from '../../src/record/Entry.ts';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { sectionsOf } from '../../src/record/sectionsOf.testing.ts';
import { nastyEntries, NASTY_TABLE } from './nastyEntries.testing.ts';
import { publicArchive } from './PublicArchive.ts';
import { questionDocumentSchema, withdrawnDocumentSchema } from './questionDocumentSchema.ts';
import { questionFile, withdrawnQuestionFile } from './questionFile.ts';

const SITE = 'https://example.org/mqt';

function fileOf(entry: Entry, siteUrl = SITE): unknown {
  const all = nastyEntries.map((one) => one.facts);
  const archive = publicArchive(buildArchive(all, []), siteUrl);
  const { facts } = entry;
  const file = isQuestion(facts)
    ? questionFile({ facts, sections: sectionsOf(entry) }, archive)
    : withdrawnQuestionFile(facts, archive);
  return JSON.parse(file);
}

function entry(id: string): Entry {
  const found = nastyEntries.find(({ facts }) => facts.id === id);
  if (!found) throw new Error(id);
  return found;
}

test('each question has its facts, the invented mark among them', () => {
  for (const one of nastyEntries.filter(({ facts }) => isQuestion(facts))) {
    const data = questionDocumentSchema.parse(fileOf(one));
    expect(data).toMatchObject(one.facts);
    expect(data.invented).toBe(true);
  }
});

test('a supplementary that prints no meeting is in that of its question, as its page says', () => {
  const { meeting, meetingType, meetingKey } = questionDocumentSchema.parse(
    fileOf(entry('1961/0100-s2')),
  );
  expect({ meeting, meetingType, meetingKey }).toEqual({
    meeting: undefined,
    meetingType: 'mqt',
    meetingKey: 'mqt/1961-05-10',
  });
});

test('text by parts, with the fragments of the page, speeches and persons', () => {
  const { text } = questionDocumentSchema.parse(fileOf(entry('1961/0100')));
  expect(text.map(({ id, answer }) => [id, answer])).toEqual([
    ['question', undefined],
    ['answer-of-12-may-1961', 1],
    ['answer', 2],
  ]);
  expect(text[2]?.content).toEqual([
    { type: 'paragraph', id: 'answer-p1', text: 'Written before the meeting.' },
    {
      type: 'speech',
      speaker: 'Ada Penrose AM',
      person: 'ada-penrose',
      content: [
        { type: 'paragraph', id: 'answer-p2', text: 'See question 1961/0001.' },
        { type: 'paragraph', id: 'answer-p3', text: 'And there is more:' },
        { type: 'list', id: 'answer-p4', items: ['one', 'two'] },
        { type: 'table', id: 'answer-p5', rows: NASTY_TABLE },
      ],
    },
    {
      type: 'speech',
      speaker: 'The Chair',
      content: [{ type: 'paragraph', id: 'answer-p6', text: '' }],
    },
  ]);
});

test('what it cites, held or not, and what cites it', () => {
  const { references } = questionDocumentSchema.parse(fileOf(entry('1961/0001')));
  expect(references).toEqual({
    cites: [
      { id: '1961/0002', held: true, path: '/questions/1961/0002/' },
      { id: '1961/9999', held: false },
      { id: '1961/0300', held: false },
    ],
    citedBy: [{ id: '1961/0100', path: '/questions/1961/0100/' }],
  });
});

test('public addresses where the site has one, else paths', () => {
  const addresses = (siteUrl: string) =>
    questionDocumentSchema.parse(fileOf(entry('1961/0100-s2'), siteUrl)).addresses;
  expect(addresses(SITE)).toEqual({
    page: 'https://example.org/mqt/questions/1961/0100-s2/',
    json: 'https://example.org/mqt/questions/1961/0100-s2.json',
  });
  expect(addresses('').page).toBe('/questions/1961/0100-s2/');
});

test('earlier wordings are listed with the SHA-256 of their words, and lead back', () => {
  const one = entry('1961/0100');
  if (!isQuestion(one.facts)) throw new Error('it was taken down');
  const question = { facts: one.facts, sections: sectionsOf(one) };
  const facts = { ...one.facts, title: 'As it was', date: '1961-05-11' };
  const version = { facts, sections: question.sections, until: '1961-06-01' };
  const all = nastyEntries.map((other) => other.facts);
  const archive = publicArchive(buildArchive(all, []), SITE);
  const read = (file: string) => questionDocumentSchema.parse(JSON.parse(file));
  const [present, earlier] = [
    read(questionFile(question, archive, [version])),
    read(questionFile(version, archive)),
  ];
  const at = 'https://example.org/mqt/questions/1961/0100/at/1961-06-01';
  expect(present.versions).toEqual([
    { until: '1961-06-01', wordsSha256: earlier.wordsSha256, page: `${at}/`, json: `${at}.json` },
  ]);
  expect(earlier).toMatchObject({
    ...{ title: 'As it was', until: '1961-06-01' },
    addresses: { page: `${at}/`, present: 'https://example.org/mqt/questions/1961/0100.json' },
  });
  // Another day than that of the meeting which it stands in now.
  expect([earlier.meetingKey, present.meetingKey]).toEqual([undefined, 'mqt/1961-05-10']);
  expect(earlier.wordsSha256).not.toBe(present.wordsSha256);
});

test('of a withdrawn record, id, date and reason only', () => {
  const data = withdrawnDocumentSchema.parse(fileOf(entry('1961/0300')));
  expect(data.withdrawn.reason).toBe('A court asked, "in private".');
});
