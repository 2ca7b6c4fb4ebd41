import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Question } from '../../../src/record/entrySchema.ts';
import { entryToMarkdown } from '../../../src/record/entryToMarkdown.ts';
import { KNOWN, knownIn } from '../../store/knownIn.ts';
import { describeStatus } from './describeStatus.ts';
import { keepKnown, knownAmong } from './keepKnown.ts';
import { publishedStatus } from './publishedStatus.ts';

let content: string;
beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'known-')), 'content');
});

test('nothing is written where nothing is known', () => {
  expect(keepKnown(content, { ids: [], unnumbered: 0 })).toBe(false);
  expect(knownIn(content)).toBeUndefined();
});

test('what a store knows is added to what was known, and the same store changes nothing', () => {
  expect(keepKnown(content, { ids: ['1972/0155', '1971/0001'], unnumbered: 3 })).toBe(true);
  const text = readFileSync(join(content, KNOWN), 'utf8');
  expect(keepKnown(content, { ids: ['1971/0001'], unnumbered: 3 })).toBe(false);
  expect(readFileSync(join(content, KNOWN), 'utf8')).toBe(text);
  expect(keepKnown(content, { ids: ['1972/0156'], unnumbered: 0 })).toBe(true);
  expect(knownIn(content)).toEqual({ ids: ['1971/0001', '1972/0155', '1972/0156'], unnumbered: 0 });
});

test('a file that is damaged is told and left alone', () => {
  mkdirSync(content);
  writeFileSync(join(content, KNOWN), '{"years": {');
  expect(() => keepKnown(content, { ids: ['1972/0155'], unnumbered: 0 })).toThrow(
    'known.json is damaged. Restore it from git',
  );
  expect(readFileSync(join(content, KNOWN), 'utf8')).toBe('{"years": {');
});

test('pages that only a name tells are counted until their text tells more', () => {
  const listed = new Set(['1972/0155', 'find-an-answer/lamps', 'find-an-answer/eels']);
  const known = knownAmong(listed, new Set(['find-an-answer/lamps', '1972/0155']));
  expect(known).toEqual({ ids: ['1972/0155'], unnumbered: 1 });
});

test('what content has is counted by year beside it', () => {
  mkdirSync(join(content, 'questions/1972'), { recursive: true });
  for (const [id, cites] of [
    ['1972/0155', ['1971/0009', '1972/0156']],
    ['1972/0156', ['1971/0009', '1972/0155']],
  ] as const) {
    const sources: Question['sources'] = [
      { file: 'transcripts/a.txt', lines: [2, 9], sha256: '0'.repeat(64) },
    ];
    const facts: Question = {
      ...{ id, title: 'Lamps', kind: 'question', invented: true, date: '1972-03-22' },
      ...{ status: 'unanswered', cites: [...cites], sources },
    };
    const body = { question: [{ type: 'paragraph' as const, text: 'Will you?' }], answers: [] };
    writeFileSync(join(content, `questions/${id}.md`), entryToMarkdown({ facts, body }));
  }
  const years = publishedStatus(content, ['1972/0156', '1972/0157', '1970/0001', '1972/0157']);
  expect(years).toEqual([
    { year: '1970', held: 0, cited: 0, notCollected: 1 },
    { year: '1971', held: 0, cited: 1, notCollected: 0 },
    { year: '1972', held: 2, cited: 0, notCollected: 1 },
  ]);
  const row = { year: '1972', listed: 1, found: 1, open: 0, vanished: 0, missing: 0, failed: 0 };
  expect(describeStatus([row], years).split('\n').slice(-4)).toEqual([
    '1970                0          0          1',
    '1971                0          1          0',
    '1972                2          0          1',
    'all                 2          1          2',
  ]);
});
