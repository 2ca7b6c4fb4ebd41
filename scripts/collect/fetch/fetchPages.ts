import { NoAnswer } from '../ask/askOnce.ts';
import type { Asker } from '../ask/Asker.ts';
import { StopError } from '../ask/StopError.ts';
import { isOpen } from '../page/isOpen.ts';
import { headerOf, type ServerAnswer } from '../store/ServerAnswer.ts';
import type { Asked } from '../store/askedSchema.ts';
import type { CollectStore } from '../store/CollectStore.ts';

/** Addresses in a row without an answer, before the run ends: more would be a burden, and bring nothing. */
const FAILURES = 3;
/** Addresses that lead on from one to the next. */
const MOVES = 5;

/** What a run of fetching is made of. */
export interface Fetching {
  readonly store: CollectStore;
  readonly asker: Asker;
  /** Why an address is asked for again, though it was answered. */
  readonly isDue: (last: Asked, now: number) => boolean;
  /** What is strange about an answer of this server’s, in words; undefined where it is as it should be. */
  readonly strangeness: (answer: ServerAnswer) => string | undefined;
  /** What it means, and what to do, where the server refuses a page that it should give. */
  readonly refusal: (address: string, answer: ServerAnswer) => string | undefined;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Fetches pages into the store, one after the other, but for those that were answered. Each answer is kept
 * before the next is asked for. An address that leads to another of the same server is followed.
 * @param limit how many are asked for at most.
 * @returns how many were asked for.
 * @throws StopError where the server refuses, is gone, or answers otherwise than it is known to.
 */
export async function fetchPages(
  addresses: readonly string[],
  limit: number,
  fetching: Fetching,
): Promise<{ readonly asked: number; readonly left: number }> {
  const { store, asker, isDue, progress } = fetching;
  const now = Date.parse(asker.at);
  const wanted = addresses.filter((address) => {
    const last = store.latest(address);
    return last === undefined || last.came === 'failed' || isDue(last, now);
  });
  const chosen = wanted.slice(0, limit);
  let failures = 0;
  for (const [index, address] of chosen.entries()) {
    const why = await fetchPage(address, fetching);
    failures = why === undefined ? 0 : failures + 1;
    // The first answer tells whether the server is what it is taken for.
    if (why !== undefined && (failures === FAILURES || index === 0))
      throw new StopError(
        `${address} gave no page: ${why}. Look at it in a browser, and run the same command to go on.`,
      );
    progress(index + 1, chosen.length);
  }
  return { asked: chosen.length, left: wanted.length - chosen.length };
}

/** @returns why no answer could be kept. */
async function fetchPage(address: string, fetching: Fetching): Promise<string | undefined> {
  const { store, asker, strangeness, refusal } = fetching;
  let target: string | undefined = address;
  for (let moves = 0; target !== undefined; moves += 1) {
    const answer = await asker.ask(target, 'page');
    const why = answer instanceof NoAnswer ? answer.message : strangeness(answer);
    if (answer instanceof NoAnswer || why !== undefined) {
      store.fail(target, asker.at, why ?? '');
      return why;
    }
    const recorded = { address: target, at: asker.at, answer };
    await store.keep(recorded, isOpen(recorded));
    const refused = refusal(target, answer);
    if (refused !== undefined) throw new StopError(refused);
    target = moves < MOVES ? nextAddress(target, answer, store) : undefined;
  }
  return undefined;
}

/** Where an answer leads on to, on the same server and not asked for yet. */
function nextAddress(
  address: string,
  answer: ServerAnswer,
  store: CollectStore,
): string | undefined {
  const location = headerOf(answer, 'location');
  if (answer.status < 300 || answer.status >= 400 || location === undefined) return undefined;
  if (!URL.canParse(location, address)) return undefined;
  const next = new URL(location, address);
  const isOwn = next.origin === new URL(address).origin;
  return isOwn && store.latest(next.href) === undefined ? next.href : undefined;
}
