import { changedRuns, type ChangedRun } from '../../../src/record/changedRuns.ts';
import { decodeBody } from '../page/decodeBody.ts';
import type { CollectStore } from '../store/CollectStore.ts';
import { capturesByPage, pageKey } from '../text/capturesByPage.ts';
import { readingsOf } from '../text/readingsOf.ts';
import { isTheirs, readTheirs, type TheirQuestion } from './readTheirs.ts';

/** A question of TheyWorkForYou’s whose page is in the store. */
export interface Compared {
  /** What all addresses of the page have in common. */
  readonly page: string;
  /** Words of theirs that the page has not in that place, and what it has instead; none where all of them are there. */
  readonly differences: readonly ChangedRun[];
}

/**
 * Compares the words of TheyWorkForYou’s files in a store with those of its pages, question by question, in the
 * files’ order. They lose lists, tables and holding answers, and the page has labels besides: only words that
 * they have and the page has not are a difference.
 */
export async function* differences(store: CollectStore): AsyncGenerator<Compared> {
  const captures = capturesByPage(store.asked);
  for await (const { address, text } of theirQuestions(store)) {
    const page = pageKey(address);
    const held = page === undefined ? undefined : captures.get(page);
    if (page === undefined || !held) continue;
    const { readings } = await readingsOf(held, store);
    const last = readings.at(-1);
    if (last) yield { page, differences: lostWords(text, last.text) };
  }
}

/** All questions in the files of TheyWorkForYou’s that a store has. @throws Error where a file of theirs is damaged. */
export async function* theirQuestions(store: CollectStore): AsyncGenerator<TheirQuestion> {
  for (const address of new Set(store.asked.map((one) => one.address))) {
    const kept = isTheirs(address) ? store.kept(address) : undefined;
    if (kept) yield* readTheirs(decodeBody(await store.read(kept)));
  }
}

/** Runs of words that the first text has and the second has not. Only letters and digits are words. */
function lostWords(theirs: string, ours: string): ChangedRun[] {
  return changedRuns(wordsOf(theirs), wordsOf(ours)).filter(({ earlier }) => earlier.length > 0);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
