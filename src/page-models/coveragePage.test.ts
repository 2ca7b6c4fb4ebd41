import { expect, test } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { Question } from '../record/entrySchema.ts';
import { coveragePage } from './coveragePage.ts';

const NOTHING = { files: 0, records: 0, entries: 0, furniture: 0, refused: [] };

function question(id: string, cites?: readonly string[]): Question {
  return {
    ...{ id, kind: 'question', status: 'answered', title: 'Flood gates', date: '1978-05-17' },
    ...{ meetingType: 'mqt', askedBy: 'Jon Marsh', member: 'jon-marsh', askedOf: ['The Mayor'] },
    ...{ invented: true, sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: '0' }] },
    ...(cites && { cites: [...cites] }),
  };
}

const archive = buildArchive(
  [
    question('1978/0155', ['1978/0156', '1978/0157']),
    question('1978/0156'),
    { id: '1978/0158', withdrawn: { date: '1979-01-01', reason: 'asked for' } },
  ],
  [],
);

function yearsOf(page: ReturnType<typeof coveragePage>): unknown[] {
  return page.years.map(({ text, href, questions, absent, notCollected }) => {
    return [text, href, questions, absent, notCollected];
  });
}

test('where nothing is known of other places, no column counts it', () => {
  const page = coveragePage(archive, NOTHING);
  expect(yearsOf(page)).toEqual([['1978', '/questions/1978/', '2', '1', undefined]]);
  expect(page).not.toHaveProperty('notCollectedNote');
});

test('questions that are known elsewhere and not here are counted by year, also of a year with none', () => {
  const known = ['1977/0001', '1977/0002', '1978/0155', '1978/0157', '1978/0158', '1978/0160'];
  const page = coveragePage(archive, NOTHING, { ids: known, unnumbered: 0 });
  expect(yearsOf(page)).toEqual([
    ['1978', '/questions/1978/', '2', '1', '2'],
    ['1977', undefined, '0', '0', '2'],
  ]);
  expect(page.notCollectedNote).toMatch(/^“Not collected” counts .*this site does not\.$/);
});

test.each([
  [1, '1 more page is listed without a number'],
  [1200, '1,200 more pages are listed without a number'],
])('%i pages without a number are told beside the table', (unnumbered, words) => {
  const page = coveragePage(archive, NOTHING, { ids: [], unnumbered });
  expect(page.notCollectedNote).toContain(words);
});
