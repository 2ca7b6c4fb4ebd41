import { expect, test } from 'vitest';
import { markdownToHast } from './markdownToHast.ts';

test('a body becomes its parts, each with the slug that addresses link to', () => {
  const body =
    '## Question\n\na\n\n## Answer of 26 June 2018\n\n- b\n- c\n\n## Earlier answer\n\nd\n\n## Answer\n\n**E F:** g\n';
  const parts = markdownToHast(body);
  expect(parts.map(({ id, heading }) => [id, heading])).toEqual([
    ['question', 'Question'],
    ['answer-of-26-june-2018', 'Answer of 26 June 2018'],
    ['earlier-answer', 'Earlier answer'],
    ['answer', 'Answer'],
  ]);
  expect(parts.map(({ children }) => children.map(({ tagName }) => tagName))).toEqual([
    ['p'],
    ['ul'],
    ['p'],
    ['p'],
  ]);
});

test('whatever Markdown could make beyond paragraphs, lists and names is removed', () => {
  const body = '## Question\n\n<script>a</script> ![b](c) [d](javascript:e) *f*\n\n> g\n\n    h\n';
  const made = JSON.stringify(markdownToHast(body));
  for (const name of ['script', 'img', 'href', 'javascript', '"em"', 'blockquote', '"pre"']) {
    expect(made).not.toContain(name);
  }
});
