import type { CollectStore } from '../store/CollectStore.ts';
import { differences, type Compared } from './differences.ts';

/** Runs of words of one question that are shown, and words of one run. */
const [RUNS, WORDS] = [3, 12];

/**
 * Tells where TheyWorkForYou’s words are other than those of the pages in a store: a line for each question that
 * differs, and at the end how many were compared. Nothing of it goes anywhere else.
 */
export async function* describeDifferences(store: CollectStore): AsyncGenerator<string> {
  let [compared, different] = [0, 0];
  for await (const one of differences(store)) {
    compared += 1;
    if (one.differences.length === 0) continue;
    different += 1;
    yield describe(one);
  }
  yield `Answers compared with TheyWorkForYou’s: ${compared}. With different words: ${different}.`;
}

function describe({ page, differences: runs }: Compared): string {
  const shown = runs
    .slice(0, RUNS)
    .map(({ earlier, later }) =>
      later.length > 0
        ? `${quoted(earlier)} where the page has ${quoted(later, Math.max(3, earlier.length))}`
        : `${quoted(earlier)}, which the page has not`,
    );
  const more = runs.length > RUNS ? `; and ${runs.length - RUNS} more` : '';
  return `${page}: TheyWorkForYou has ${shown.join('; ')}${more}`;
}

/** What the page has instead may go on to where both agree again: as many words show it. */
function quoted(words: readonly string[], most = WORDS): string {
  const shown = words.slice(0, Math.min(most, WORDS));
  return `“${shown.join(' ')}${words.length > shown.length ? ' …' : ''}”`;
}
