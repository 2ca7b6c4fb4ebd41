import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { CORRECTED_KEYS } from '../record/entrySchema.ts';
import { correctionsById } from './correctionsById.ts';
import type { Draft } from './draftRecord.ts';
import { fatesOf } from './fatesOf.ts';
import { parseTranscript } from './parseTranscript.ts';
import type { Fate } from './readRecords.ts';
import { variants } from '../record/variants.testing.ts';

const PEOPLE = { aliases: [], groups: [], offices: [] };

/** Corrections of every fact that can be corrected, of all questions of a text. */
function slipsOf(drafts: readonly Draft[]) {
  const slips = drafts.flatMap(({ facts: { id } }) =>
    CORRECTED_KEYS.map((key) => {
      const value = key === 'date' ? '1950-01-01' : `The right ${key}`;
      return { value: { id, key, value, reason: 'A slip.' }, line: 1, column: 1 };
    }),
  );
  return correctionsById(slips);
}

test('each record of every fixture has the fates of the parser, whatever was reviewed', async () => {
  let records = 0;
  for await (const path of glob('layouts/*/fixtures/**/*.txt', { cwd: import.meta.dirname })) {
    const text = readFileSync(join(import.meta.dirname, path), 'utf8');
    const transcript = { file: `transcripts/${basename(path)}`, text };
    const plain = parseTranscript(transcript, PEOPLE);
    const { drafts, fates } = parseTranscript(transcript, PEOPLE, slipsOf(plain.drafts));
    const told = Map.groupBy(fates, ([{ number }]) => number);
    const find = fatesOf(transcript);
    for (const { facts } of drafts) {
      const [first = 1, last = 0] = facts.sources[0]?.lines ?? [];
      const found = find([first, last], facts.reference);
      const alone = drafts.every(({ facts: { id, sources } }) => {
        const [from = 1, to = 0] = sources[0]?.lines ?? [];
        return id === facts.id || to < first || from > last;
      });
      // Where records share a line, each has its own part of it.
      for (let number = first; alone && number <= last; number += 1) {
        // On its first line a heading or the number of a page may stand before it, which is no part of it.
        const isCompared = (became: Fate) => number > first || isOwn(became);
        const expected = [...(told.get(number) ?? [])]
          .filter(([, became]) => isCompared(became))
          .map(([{ words }, became]) => [words, became]);
        const own = [...(found?.get(number) ?? [])]
          .filter(({ became }) => isCompared(became))
          .map(({ words, became }) => [words, became]);
        expect([path, number, own.toSorted()]).toEqual([path, number, expected.toSorted()]);
      }
      const words = [...(found?.values() ?? [])]
        .flat()
        .filter(({ became }) => became === 'question');
      expect(words.length > 0, `${path} ${facts.id}`).toBe(hasQuestion(drafts, facts.id));
      records += 1;
    }
  }
  expect(records).toBeGreaterThan(90);
});

function isOwn(became: Fate): boolean {
  return became !== 'heading of the paper' && became !== 'furniture';
}

function hasQuestion(drafts: readonly Draft[], id: string): boolean {
  return drafts.some(({ facts, readBody }) => facts.id === id && readBody().question.length > 0);
}

const LINE = (number: string, name: string) =>
  `Lamps Question No: ${number} ${name} Will you light the lamps of ${number}?`;

test('records on one line have each its own parts, and a place without a record has none', () => {
  const text = [
    '[Invented record]',
    `MQT on 18 February 1970 ${LINE('1970/0101', 'Asha Whitlock')} ${LINE('1970/0102', 'Ines Cruz')}`,
  ].join('\n');
  const transcript = { file: 'transcripts/paper.txt', text };
  const [first, second] = parseTranscript(transcript, PEOPLE).drafts.map(({ facts }) => facts);
  expect([first?.sources[0]?.lines, second?.sources[0]?.lines]).toEqual([
    [2, 2],
    [2, 2],
  ]);
  const find = fatesOf(transcript);
  expect(find([2, 2], '1970/0102')?.get(2)).toEqual([
    { number: 2, words: 'Lamps', became: 'title' },
    { number: 2, words: 'Question No: 1970/0102', became: 'reference' },
    { number: 2, words: 'Ines Cruz', became: 'askedBy' },
    { number: 2, words: 'Will you light the lamps of 1970/0102?', became: 'question' },
  ]);
  expect(find([2, 2], '1970/0103')).toBeUndefined();
  expect(find([2, 2])).toBeUndefined();
  expect(find([1, 2], '1970/0101')).toBeUndefined();
});

/** The fates of each of so many questions of one paper, one line for each part of them or none. */
function askAll(questions: number, between: string): number {
  const numbers = Array.from({ length: questions }, (_, index) => `1970/${1000 + index}`);
  const parts = ['Lamps', 'Question No: N', 'Asha Whitlock', 'Will you light the lamps of N?'];
  const texts = numbers.map((number) => parts.join(between).replaceAll(/\bN\b/g, number));
  const text = `[Invented record]\nMQT on 18 February 1970\n${texts.join(between)}`;
  const transcript = { file: 'transcripts/paper.txt', text };
  const places = parseTranscript(transcript, PEOPLE).drafts.map(({ facts }) => facts);
  const start = process.cpuUsage().user;
  const find = fatesOf(transcript);
  const found = places.filter(
    ({ sources: [source], reference }) => source && find(source.lines, reference),
  );
  const work = process.cpuUsage().user - start;
  expect(found).toHaveLength(questions);
  return work;
}

const PAPERS = [
  ['below one another', '\n'],
  ['on one line', ' '],
] as const;

test.each(variants(PAPERS))(
  'the time for all questions of a paper %s grows as they do',
  (_, between) => {
    const least = (questions: number) =>
      Math.min(...Array.from({ length: 3 }, () => askAll(questions, between)));
    askAll(1200, between);
    // Eight times as many: work that grows with the square would be 64 times as much.
    expect(least(1200)).toBeLessThan(least(150) * 24 + 50_000);
  },
);
