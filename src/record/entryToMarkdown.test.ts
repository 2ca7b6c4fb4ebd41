import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEntry } from './anyEntry.testing.ts';
import type { Entry } from './Entry.ts';
import type { Question } from './entrySchema.ts';
import { entryToMarkdown } from './entryToMarkdown.ts';
import { markdownToEntry } from './markdownToEntry.ts';
import { runs } from './runs.testing.ts';

test('what was written reads back, whatever the words are', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyEntry, (one) => {
      expect(markdownToEntry(entryToMarkdown(one))).toEqual(one);
    }),
    { numRuns: runs(200) },
  );
});

const SOURCES: Question['sources'] = [
  { sha256: 'f'.repeat(64), lines: [2, 30], file: 'transcripts/a.txt' },
];

test('keys in the order of the schema, words escaped, one heading for each answer', () => {
  const status = 'answered';
  const written = entryToMarkdown({
    facts: {
      sources: SOURCES,
      answers: [
        { status: 'holding', date: '1961-06-26' },
        { status: 'holding' },
        { status, answeredBy: 'The Mayor' },
      ],
      status,
      title: 'Ferry: *free*?',
      kind: 'question',
      id: '1961/0101',
    },
    body: {
      question: [{ type: 'paragraph', text: '1. is no list, <b> is no tag' }],
      answers: [
        [{ type: 'paragraph', text: 'Soon.' }],
        [{ type: 'list', items: ['# a', '- b'] }],
        [{ type: 'paragraph', speaker: 'Ada Penrose (Mayor)', text: 'Yes: *now*.' }],
      ],
    },
  });
  expect(written).toBe(`---
id: 1961/0101
title: "Ferry: *free*?"
kind: question
status: answered
answers:
  - status: holding
    date: 1961-06-26
  - status: holding
  - status: answered
    answeredBy: The Mayor
sources:
  - sha256: ${'f'.repeat(64)}
    lines: [2, 30]
    file: transcripts/a.txt
---

## Question

1\\. is no list, \\<b> is no tag

## Answer of 26 June 1961

Soon.

## Earlier answer

- \\# a
- \\- b

## Answer

**Ada Penrose (Mayor):** Yes: \\*now\\*.
`);
});

test('a table has its first row where Markdown wants a head, and an address stays as it is printed', () => {
  const written = entryToMarkdown({
    facts: { id: '1961/0101', kind: 'question', status: 'unanswered', sources: SOURCES },
    body: {
      question: [
        {
          type: 'paragraph',
          text: 'See <https://a.example/b_c_?d&e> and <b>, or https://f.example/g_h_.',
        },
        {
          type: 'table',
          rows: [
            ['| a', '*b*', ''],
            ['c\\', '', '<https://a.example/|>'],
          ],
        },
      ],
      answers: [],
    },
  });
  expect(written.slice(written.indexOf('## '))).toBe(`## Question

See <https://a.example/b_c_?d&e> and \\<b>, or https://f.example/g_h\\_.

| \\| a | \\*b\\* | |
| - | - | - |
| c\\ | | \\<https://a.example/\\|> |
`);
});

test('of a withdrawn record, only that is left', () => {
  const withdrawn: Entry = {
    facts: { id: '1961/0101', withdrawn: { date: '1962-01-31', reason: 'A court asked.' } },
    body: { question: [], answers: [] },
  };
  const text = entryToMarkdown(withdrawn);
  expect(text).toBe(
    '---\nid: 1961/0101\nwithdrawn:\n  date: 1962-01-31\n  reason: A court asked.\n---\n',
  );
  expect(markdownToEntry(text)).toEqual(withdrawn);
});
