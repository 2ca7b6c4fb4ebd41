import { expect, test } from 'vitest';
import { EntryError } from './EntryError.ts';
import { bodyOf, markdownToEntry, readFacts } from './markdownToEntry.ts';

/** Ends on line 8; the body begins on line 9. */
const FRONT_MATTER = `---
id: 1961/0101
kind: question
status: answered
answers: [{ status: answered }]
sources: [{ file: a, lines: [1, 9], sha256: ${'f'.repeat(64)} }]
# a comment
---
`;
const QUESTION = `${FRONT_MATTER}\n## Question\n\n`;
const ANSWER = '\n\n## Answer\n\nYes.\n';

function errorOf(text: string): EntryError {
  try {
    markdownToEntry(text);
  } catch (error) {
    if (error instanceof EntryError) return error;
    throw error;
  }
  throw new Error('was taken');
}

test('facts and words', () => {
  const text = `${QUESTION}Will it?${ANSWER}`;
  expect(markdownToEntry(text).body).toEqual({
    question: [{ type: 'paragraph', text: 'Will it?' }],
    answers: [[{ type: 'paragraph', text: 'Yes.' }]],
  });
  expect(readFacts(text)).toEqual(markdownToEntry(text).facts);
  expect(bodyOf(text)).toBe(text.slice(FRONT_MATTER.length));
});

test.each([
  ['no front matter', '## Question\n', 1, 'no front matter'],
  ['front matter that never ends', '---\nid: 1961/0101\n', 1, 'no front matter'],
  ['broken YAML', '---\nid: 1961/0101\ntitle: [a\nkind: b\n---\n', 4, 'sequence'],
  ['a key twice', '---\nid: 1961/0101\nid: 1961/0101\n---\n', 3, 'unique'],
  ['a name of nothing', '---\nid: *a\n---\n', 1, 'alias'],
  ['a list for an entry', '---\n- id\n---\n', 1, 'expected object'],
  ['an unknown key', FRONT_MATTER.replace('# a comment', 'summary: a'), 1, '"summary"'],
  ['a wrong value', FRONT_MATTER.replace('kind: question', 'kind: speech'), 1, 'at kind'],
  ['a withdrawn record with words', '---\nwithdrawn: {}\ntitle: a\n---\n', 1, '"title"'],
  ['text before a heading', `${FRONT_MATTER}\nWill it?${ANSWER}`, 10, 'before the first heading'],
  ['an unknown heading', `${FRONT_MATTER}\n## Summary\n\nA.${ANSWER}`, 10, '“Summary”'],
  ['a heading of another level', `${FRONT_MATTER}\n# Question\n\nA?${ANSWER}`, 10, '“Question”'],
  ['two questions', `${QUESTION}A?\n\n## Question\n\nB?${ANSWER}`, 14, '“Question”'],
  ['no answer', `${QUESTION}A?\n`, 1, '1 answers in the front matter, 0 in the body'],
  ['too many answers', `${QUESTION}A?\n\n## Earlier answer\n\nNo.${ANSWER}`, 1, '2 in the body'],
  ['HTML', `${QUESTION}A?\n\n<b>B</b>${ANSWER}`, 14, 'markup in the text (html)'],
  ['a link', `${QUESTION}[A](b)${ANSWER}`, 12, 'link'],
  ['a link that shows its address', `${QUESTION}[https://a.b](https://a.b)${ANSWER}`, 12, 'link'],
  ['an address of another scheme', `${QUESTION}<javascript:a>${ANSWER}`, 12, 'link'],
  ['a row that is too long', `${QUESTION}| a |\n| - |\n| b |\n| c | d |${ANSWER}`, 15, 'cells'],
  ['a column with a side', `${QUESTION}| a |\n| -: |\n| b |${ANSWER}`, 12, 'aligned'],
  ['markup in a cell', `${QUESTION}| a |\n| - |\n| *b* |${ANSWER}`, 14, 'emphasis'],
  ['a picture', `${QUESTION}![A](b)${ANSWER}`, 12, 'image'],
  ['emphasis', `${QUESTION}*A*${ANSWER}`, 12, 'emphasis'],
  ['bold words that are no speaker', `${QUESTION}A **B**${ANSWER}`, 12, 'strong'],
  ['bold words without a colon', `${QUESTION}**A** B${ANSWER}`, 12, 'colon'],
  [
    'a second question below an empty one',
    `${QUESTION}## Question\n\nA?${ANSWER}`,
    12,
    '“Question”',
  ],
  ['code', `${QUESTION}    A${ANSWER}`, 12, 'code'],
  ['a quotation', `${QUESTION}> A${ANSWER}`, 12, 'blockquote'],
  ['a rule', `${QUESTION}A\n\n---\n\nB${ANSWER}`, 14, 'thematicBreak'],
  ['a numbered list', `${QUESTION}1. A${ANSWER}`, 12, 'list'],
  ['a list in a list', `${QUESTION}- A\n  - B${ANSWER}`, 12, 'list item'],
  ['a list of long items', `${QUESTION}- A\n\n  B${ANSWER}`, 12, 'list item'],
])('refused with its line: %s', (_, text, line, message) => {
  const error = errorOf(text);
  expect(error.message).toContain(message);
  expect(error.line).toBe(line);
});
