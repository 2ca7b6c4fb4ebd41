import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import type { Question } from '../../src/record/entrySchema.ts';
import { storedSections } from './storedSections.ts';

const FACTS: Question = {
  ...{ id: '1961/0101', kind: 'question', status: 'answered', answers: [{ status: 'answered' }] },
  sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: 'f'.repeat(64) }],
};

/** A content folder whose one entry has this body, until the test ends. */
function contentWith(body: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'questions/1961'), { recursive: true });
  writeFileSync(join(folder, 'questions/1961/0101.md'), `---\nid: 1961/0101\n---\n${body}`);
  return folder;
}

test('the words of an entry', () => {
  const content = contentWith('\n## Question\n\nA?\n\n## Answer\n\nB.\n');
  expect(storedSections(content, FACTS).map(({ id }) => id)).toEqual(['question', 'answer']);
});

test.each([
  ['markup that someone put into it', '\n## Question\n\nA <b>C</b>?\n\n## Answer\n\nB.\n', 7],
  ['an answer that is gone', '\n## Question\n\nA?\n', 1],
])('file and line are named for %s', (_, body, line) => {
  const content = contentWith(body);
  const place = `${join(content, 'questions/1961/0101.md')}:${line}: `;
  expect(() => storedSections(content, FACTS)).toThrow(place);
});
