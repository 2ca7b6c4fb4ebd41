import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { CORRECTED_KEYS } from '../../record/entrySchema.ts';
import { entryToMarkdown } from '../../record/entryToMarkdown.ts';
import { bodyOf } from '../../record/markdownToEntry.ts';
import { markdownToHast } from '../../record/markdownToHast.ts';
import { receivedLines } from '../../record/receivedLines.ts';
import { correctionsById, type Corrections } from '../correctionsById.ts';
import type { Draft } from '../draftRecord.ts';
import { parseTranscript } from '../parseTranscript.ts';
import { rawLines } from '../sourceLines.ts';

/*
 * A page sets the raw lines of its record beside what became of them, without the parser. Here the
 * parser’s own account, over all fixtures, is the measure of what the page says.
 */

const PEOPLE = { aliases: [], groups: [], offices: [] };

/** Corrections of every fact that can be corrected, of all questions of a text. */
function slipsOf(drafts: readonly Draft[]): Corrections {
  const slips = drafts.flatMap(({ facts: { id } }) =>
    CORRECTED_KEYS.map((key) => {
      const value = key === 'date' ? '1950-01-01' : `The right ${key}`;
      return { value: { id, key, value, reason: 'A slip.' }, line: 1, column: 1 };
    }),
  );
  return correctionsById(slips);
}

test.each([
  ['as it is recorded', () => new Map()],
  ['corrected in every fact', slipsOf],
])('a page says of each raw line what the parser made of it, %s', async (_, correctionsOf) => {
  const wrong: string[] = [];
  let lines = 0;
  for await (const path of glob('*/fixtures/*/*.txt', { cwd: import.meta.dirname })) {
    const text = readFileSync(join(import.meta.dirname, path), 'utf8');
    const file = `transcripts/${basename(path)}`;
    const asRecorded = parseTranscript({ file, text }, PEOPLE);
    const corrections = correctionsOf(asRecorded.drafts);
    const { drafts, fates } = parseTranscript({ file, text }, PEOPLE, corrections);
    const fateOf = new Map([...fates].map(([{ number }, fate]) => [number, fate]));
    for (const { facts, body } of drafts) {
      const [source] = facts.sources;
      if (!source) continue;
      const [first, last] = source.lines;
      const raw = rawLines(text).slice(first - 1, last);
      const sections = markdownToHast(bodyOf(entryToMarkdown({ facts, body })));
      for (const { number, text: words, became } of receivedLines(raw, first, facts, sections)) {
        const fate = String(fateOf.get(number));
        lines += 1;
        if (became === 'several parts' || isSame(fate, became)) continue;
        wrong.push(`${path}:${number} “${words.slice(0, 50)}” is ${fate}, not ${became}`);
      }
    }
  }
  expect(lines).toBeGreaterThan(800);
  expect(wrong).toEqual([]);
});

const NAMES: Readonly<Record<string, readonly string[]>> = {
  askedBy: ['asked by'],
  askedOf: ['asked of'],
  answeredBy: ['answered by'],
  answerDate: ['date of the answer'],
  date: ['session date'],
  supplementaryTo: ['supplementary to'],
  furniture: ['furniture of the page'],
  heading: ['heading', 'title'],
};

/** The page has no word of its own for what the entry left out. */
function isSame(fate: string, became: string): boolean {
  if (fate === 'question') return became.startsWith('question, ');
  if (fate === 'answer') return became.includes('answer');
  if (fate === 'problem') return true;
  return (NAMES[fate] ?? [fate]).includes(became);
}
