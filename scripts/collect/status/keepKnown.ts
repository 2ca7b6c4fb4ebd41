import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY_ID } from '../../../src/record/entryId.ts';
import { printKnown, type KnownQuestions } from '../../../src/record/knownQuestions.ts';
import { KNOWN, knownIn } from '../../store/knownIn.ts';
import { writeDurably } from '../../store/writeDurably.ts';

/**
 * Adds the questions that a store knows to known.json. What another store knew stays: a question does not
 * cease to exist where a listing lacks it. Nothing is written where nothing is known.
 * @returns whether the file is another now.
 */
export function keepKnown(content: string, found: KnownQuestions): boolean {
  const before = knownIn(content);
  const ids = [...(before?.ids ?? []), ...found.ids];
  if (ids.length + found.unnumbered === 0) return false;
  const text = printKnown({ ids, unnumbered: found.unnumbered });
  const path = join(content, KNOWN);
  if (before && readFileSync(path, 'utf8') === text) return false;
  mkdirSync(content, { recursive: true });
  writeDurably(path, text);
  return true;
}

/**
 * The questions among pages that are known to exist.
 * @param listed the keys of all pages that listings name.
 * @param found of those that were collected: a page without a number is known by its text alone then.
 */
export function knownAmong(
  listed: ReadonlySet<string>,
  found: ReadonlySet<string>,
): KnownQuestions {
  const ids = [...listed].filter((page) => ENTRY_ID.test(page));
  const unnumbered = [...listed].filter((page) => !ENTRY_ID.test(page) && !found.has(page));
  return { ids, unnumbered: unnumbered.length };
}
