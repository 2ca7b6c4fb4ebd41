import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block } from '../record/Entry.ts';
import { entryToMarkdown } from '../record/entryToMarkdown.ts';
import { markdownToEntry } from '../record/markdownToEntry.ts';
import { readEntry } from '../record/UnreadEntry.ts';
import { peopleFiles } from '../../scripts/store/reviewedFiles.ts';
import { textsOf } from './citesOf.ts';
import { parseTranscript } from './parseTranscript.ts';
import { resolveDrafts } from './resolveDrafts.ts';

// The one record here that is not invented, with the people as they were reviewed.
const CONTENT = join(import.meta.dirname, '../../tests/record');
const TRANSCRIPT = join(CONTENT, 'transcripts/2018-1558');
const text = await readFile(`${TRANSCRIPT}.txt`, 'utf8');
const url = await readFile(`${TRANSCRIPT}.url`, 'utf8');
const entryFile = await readFile(join(CONTENT, 'questions/2018/1558.md'), 'utf8');

test('the first real record gives the entry that is published', async () => {
  const people = await peopleFiles(join(CONTENT, 'people'));
  const { drafts, problems } = parseTranscript(
    { file: 'transcripts/2018-1558.txt', text, url },
    people,
  );
  const resolved = resolveDrafts(drafts);
  expect([...problems, ...resolved.problems]).toEqual([]);
  expect(resolved.entries.map(readEntry).map(entryToMarkdown)).toEqual([entryFile]);
});

test('every word of its question and of its answer is there, in order', () => {
  const { question, answers } = markdownToEntry(entryFile).body;
  const [, asked = '', answered = ''] =
    /\nQuestion\n([^]*)\nAnswer\n[^]*The Mayor\n([^]*)$/.exec(text) ?? [];
  expect(words(asked).length).toBeGreaterThan(70);
  expect(wordsOf(question)).toEqual(words(asked));
  expect(words(answered).length).toBeGreaterThan(300);
  expect(wordsOf(answers.flat())).toEqual(words(answered));
});

function wordsOf(blocks: readonly Block[]): string[] {
  return words(blocks.flatMap(textsOf).join(' '));
}

function words(printed: string): string[] {
  return printed.split(/\s+/).filter(Boolean);
}
