import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEntry } from './anyEntry.testing.ts';
import { entryToMarkdown } from './entryToMarkdown.ts';
import { bodyOf } from './markdownToEntry.ts';
import { plainBody } from './plainBody.ts';

test('what it reads is what was written, and much is read', () => {
  let read = 0;
  fc.assert(
    fc.property(anyEntry, (one) => {
      const body = plainBody(bodyOf(entryToMarkdown(one)));
      if (body) expect(body).toEqual(one.body);
      if (body) read += 1;
    }),
    { numRuns: 200 },
  );
  expect(read).toBeGreaterThan(10);
});

test.each([
  'A.\n',
  '## Summary\n\nA.\n',
  '## Answer\n\nA.\n\n## Question\n\nB?\n',
  '## Question\n\n*A*\n',
])('left to the parser, which says what is wrong: %j', (body) => {
  expect(plainBody(body)).toBeUndefined();
});
