import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { People } from '../record/peopleSchema.ts';
import { parseTranscript } from './parseTranscript.ts';
import { rawLines } from './sourceLines.ts';

/*
 * Sound records with one thing wrong. What may become of each: the value lands in its field all the
 * same, or the field is absent and a problem says so; the question and the answer are never lost.
 */

const PEOPLE: People = { aliases: [], groups: [], offices: [] };
const fixture = (path: string) =>
  rawLines(readFileSync(join(import.meta.dirname, 'layouts', path), 'utf8'));
const RECORDS = [
  ['A', fixture('page/fixtures/labelled/full/a-full.txt'), '1976-0427'],
  [
    'B',
    fixture('page/fixtures/stripped/holding-then-answered/b-holding-then-answered.txt'),
    '1972-0934',
  ],
  ['C', fixture('newer/fixtures/sample/c-newer.txt'), '1978-9905'],
] as const;

function parse(lines: readonly string[], name: string) {
  const parsed = parseTranscript(
    { file: `transcripts/${name}.txt`, text: lines.join('\n') },
    PEOPLE,
  );
  const [draft] = parsed.drafts;
  if (!draft)
    throw new Error(`no record: ${parsed.problems.map(({ message }) => message).join('; ')}`);
  const { sources, ...facts } = draft.facts;
  return { facts, body: draft.readBody(), problems: parsed.problems, sources };
}

const isLabel = (line: string) => /^(?:[A-Z][a-z]+ ?){1,3}:/.test(line.replace('\u00a0', ' '));

describe.each(RECORDS)('a record of layout %s', (_, lines, name) => {
  const sound = parse(lines, name);
  // Navigation of the site may stand there any number of times.
  const chrome = Math.max(0, lines.indexOf('Label Content'));
  const labels = lines.flatMap((line, index) => (isLabel(line) ? [index] : []));

  test('is sound to begin with', () => {
    expect(sound.problems).toEqual([]);
    expect(labels.length).toBeGreaterThan(2);
  });

  test.each(labels.map((index) => [lines[index]?.trim(), index] as const))(
    'without its line “%s” keeps its words, and says what it lacks',
    (_label, index) => {
      const mutated = parse(lines.toSpliced(index, 1), name);
      expect(JSON.stringify(mutated.body.question)).toBe(JSON.stringify(sound.body.question));
      const words = JSON.stringify(mutated.body.answers);
      for (const answer of sound.body.answers.flat()) {
        expect(words).toContain(JSON.stringify(answer).slice(1, -1));
      }
      // Where the value went with its label, nothing is left that could tell.
      const isAlone = /: *$/.test(lines[index]?.replaceAll('\u00a0', ' ') ?? '');
      if (isAlone && JSON.stringify(mutated.facts) !== JSON.stringify(sound.facts)) {
        expect(mutated.problems).not.toEqual([]);
      }
    },
  );

  test.each(
    lines.flatMap((line, index) =>
      index > chrome && line.trim() ? [[line.slice(0, 40), index] as const] : [],
    ),
  )('with its line “%s” twice is as sound as before, but for a warning', (_line, index) => {
    const { problems, body } = parse(lines.toSpliced(index, 0, lines[index] ?? ''), name);
    expect(problems.map(({ severity }) => severity)).toContain('warning');
    expect(problems.map(({ severity }) => severity)).not.toContain('error');
    const words = JSON.stringify(body);
    for (const block of [...sound.body.question, ...sound.body.answers.flat()]) {
      if (block.type === 'paragraph')
        expect(words).toContain(JSON.stringify(block.text).slice(1, -1));
    }
  });
});

test('values follow their labels, in whatever order they stand', () => {
  const [, lines, name] = RECORDS[0];
  const sound = parse(lines, name);
  const at = (label: string) => lines.findIndex((line) => line.startsWith(label));
  const [asker, organisation] = [at('Question By'), at('Organisation')];
  const swapped = lines
    .with(asker, lines[organisation] ?? '')
    .with(organisation, lines[asker] ?? '');
  expect(parse(swapped, name).facts).toMatchObject({
    askedBy: sound.facts.organisation,
    organisation: sound.facts.askedBy,
  });
  const moved = [
    ...lines.slice(0, asker),
    ...lines.slice(organisation, organisation + 2),
    ...lines.slice(asker, organisation),
    ...lines.slice(organisation + 2),
  ];
  expect(parse(moved, name).facts).toEqual(sound.facts);
});
