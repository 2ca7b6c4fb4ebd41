import { expect, test } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import { coveragePage } from './coveragePage.ts';
import { refusedPage, refusedPages } from './refusedPage.ts';

function archiveWith(problems: number) {
  const refused = Array.from({ length: problems }, (_, at) => ({
    ...{ file: 'transcripts/a.txt', line: at + 1, column: 1, severity: 'error' as const },
    ...{ rule: 'no-date', message: `no date in ${at + 1}`, hint: 'Add one.' },
  }));
  return buildArchive([], [], new Map(), { refused });
}

test('a handful of problems stands on the coverage page alone', () => {
  const five = archiveWith(5);
  expect(refusedPages(five)).toBe(0);
  expect(coveragePage(five).refused).toHaveLength(5);
  expect(coveragePage(five)).not.toHaveProperty('allRefused');
  expect(coveragePage(archiveWith(0)).refusedNote).toBe('None.');
});

test('more have pages of their own, of 75, which the coverage page leads to', () => {
  const many = archiveWith(1200);
  expect(coveragePage(many)).toMatchObject({
    refusedNote: '1,200 problems prevented records from being published.',
    refused: { length: 5 },
    allRefused: { text: 'All 1,200 problems', href: '/coverage/refused/' },
  });
  expect(refusedPages(many)).toBe(16);
  expect(refusedPage(many, 2)).toMatchObject({
    page: { path: '/coverage/refused/page/2/', title: 'Records that could not be read, page 2' },
    kind: 'Coverage, page 2',
    pager: { number: 2, count: 16 },
    refused: { 0: { message: 'No date in 76.', place: 'transcripts/a.txt, line 76' }, length: 75 },
  });
});
