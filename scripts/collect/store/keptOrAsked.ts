import { NoAnswer } from '../ask/askOnce.ts';
import type { Asker } from '../ask/Asker.ts';
import type { ServerAnswer } from './ServerAnswer.ts';
import type { CollectStore } from './CollectStore.ts';

/** Milliseconds for which a listing that was kept is relied upon. */
const FRESH = 7 * 24 * 3_600_000;

/**
 * A part of a listing: as it was kept some days ago at most, else asked for and kept. So a listing that was
 * stopped goes on where it was.
 * @param read throws where an answer is no such listing: then it is asked for again.
 */
export async function keptOrAsked(
  address: string,
  asker: Asker,
  store: CollectStore,
  read: (answer: ServerAnswer) => unknown,
): Promise<ServerAnswer | NoAnswer> {
  const kept = store.kept(address);
  const last = Date.parse(store.latest(address)?.at ?? '');
  if (kept && Date.parse(asker.at) - last < FRESH) {
    try {
      const answer = await store.read(kept);
      read(answer);
      return answer;
    } catch {
      // What was no listing may be one now.
    }
  }
  const answer = await asker.ask(address, 'listing');
  if (!(answer instanceof NoAnswer)) await store.keep({ address, at: asker.at, answer }, false);
  return answer;
}
