import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/buildArchive.ts';
import type { Entry } from '../../src/record/Entry.ts';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { entryToMarkdown } from '../../src/record/entryToMarkdown.ts';
import { nastyEntries } from './nastyEntries.ts';
import { publicArchive } from './PublicArchive.ts';
import { questionDocumentSchema, withdrawnDocumentSchema } from './questionDocumentSchema.ts';
import { questionFiles } from './questionFiles.ts';

const SITE = 'https://example.org/mqt';

function filesOf({ facts, body }: Entry, siteUrl = SITE): Map<string, string> {
  const all = nastyEntries.map((one) => one.facts);
  const archive = publicArchive(buildArchive(all, []), siteUrl);
  const markdown = entryToMarkdown({ facts, body });
  const stored = isQuestion(facts) ? { facts, body, markdown } : { facts, body, markdown };
  return new Map(questionFiles(stored, archive));
}

function entry(id: string): Entry {
  const found = nastyEntries.find(({ facts }) => facts.id === id);
  if (!found) throw new Error(id);
  return found;
}

test('each question has its data, its Markdown byte for byte and two citations', () => {
  for (const one of nastyEntries.filter(({ facts }) => isQuestion(facts))) {
    const { id } = one.facts;
    const files = filesOf(one);
    expect([...files.keys()]).toEqual([
      `questions/${id}.json`,
      `questions/${id}.md`,
      `questions/${id}/cite.bib`,
      `questions/${id}/cite.ris`,
    ]);
    expect(files.get(`questions/${id}.md`)).toBe(entryToMarkdown(one));
    const data = questionDocumentSchema.parse(JSON.parse(files.get(`questions/${id}.json`) ?? ''));
    expect(data).toMatchObject(one.facts);
    expect(data.invented).toBe(true);
  }
});

test('text by parts, with the fragments of the page, speeches and persons', () => {
  const files = filesOf(entry('1961/0100'));
  const { text } = questionDocumentSchema.parse(
    JSON.parse(files.get('questions/1961/0100.json') ?? ''),
  );
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
      ],
    },
    {
      type: 'speech',
      speaker: 'The Chair',
      content: [{ type: 'paragraph', id: 'answer-p5', text: '' }],
    },
  ]);
});

test('what it cites, held or not, and what cites it', () => {
  const files = filesOf(entry('1961/0001'));
  const { references } = questionDocumentSchema.parse(
    JSON.parse(files.get('questions/1961/0001.json') ?? ''),
  );
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
  const address = (siteUrl: string) => {
    const text = filesOf(entry('1961/0100-s2'), siteUrl).get('questions/1961/0100-s2.json') ?? '';
    return questionDocumentSchema.parse(JSON.parse(text)).addresses.page;
  };
  expect(address(SITE)).toBe('https://example.org/mqt/questions/1961/0100-s2/');
  expect(address('')).toBe('/questions/1961/0100-s2/');
  const { facts } = entry('1961/0100-s2');
  const cited = filesOf(entry('1961/0100-s2')).get(`questions/${facts.id}/cite.ris`);
  expect(cited).toContain(`UR  - ${SITE}/questions/${facts.id}/\n`);
});

test('of a withdrawn record, id, date and reason only', () => {
  const files = filesOf(entry('1961/0300'));
  expect([...files.keys()]).toEqual(['questions/1961/0300.json', 'questions/1961/0300.md']);
  const data = withdrawnDocumentSchema.parse(
    JSON.parse(files.get('questions/1961/0300.json') ?? ''),
  );
  expect(data.withdrawn.reason).toBe('A court asked, "in private".');
});
