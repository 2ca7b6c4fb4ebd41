import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEntry } from './anyEntry.testing.ts';
import type { Entry } from './Entry.ts';
import { entryParts } from './entryParts.ts';
import { entryToMarkdown } from './entryToMarkdown.ts';
import { bodyOf } from './markdownToEntry.ts';
import { markdownToHast } from './markdownToHast.ts';

test('the parts have the ids and headings of the page, also where a heading comes again', () => {
  fc.assert(
    fc.property(anyEntry, (one) => {
      const sections = markdownToHast(bodyOf(entryToMarkdown(one)));
      const named = sections.map(({ id, heading }) => ({ id, heading }));
      expect(entryParts(one).map(({ id, heading }) => ({ id, heading }))).toEqual(named);
    }),
    { numRuns: 100 },
  );
});

test('answers of one day are told apart', () => {
  const one: Entry = {
    facts: {
      id: '1961/0101',
      kind: 'question',
      status: 'holding',
      invented: true,
      answers: [
        { status: 'holding', date: '1961-06-26' },
        { status: 'holding', date: '1961-06-26' },
        { status: 'holding' },
      ],
      sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: 'f'.repeat(64) }],
    },
    body: { question: [], answers: [[], [], []] },
  };
  const ids = entryParts(one).map(({ id }) => id);
  expect(ids).toEqual(['answer-of-26-june-1961', 'answer-of-26-june-1961-1', 'answer']);
});
