import { NoAnswer } from '../ask/askOnce.ts';
import type { Asker } from '../ask/Asker.ts';
import { StopError } from '../ask/StopError.ts';
import { decodeBody } from '../page/decodeBody.ts';
import type { ServerAnswer } from '../store/ServerAnswer.ts';
import type { CollectStore } from '../store/CollectStore.ts';
import { keptOrAsked } from '../store/keptOrAsked.ts';
import { pageKey } from '../text/capturesByPage.ts';
import { listingAddress, type ListedCapture } from './archiveAddresses.ts';
import { readListing, type Listing } from './readListing.ts';

/** What an archive has of each question page, by the page’s key: one capture of each body, oldest first. */
export type Listed = ReadonlyMap<string, readonly ListedCapture[]>;

/** What a listing of an archive is made with. */
interface ArchiveListing {
  readonly archive: string;
  readonly asker: Asker;
  readonly store: CollectStore;
  /** Told after each part how many pages are known by then. */
  readonly listing: (pages: number) => void;
}

/**
 * Lists what an archive has below some prefixes. Each part is kept as it came, and one that was kept some
 * days ago is not asked for again: a listing that was stopped goes on.
 * @throws StopError where the archive answers otherwise than it is known to.
 */
export async function listArchive(
  prefixes: readonly string[],
  { archive, asker, store, listing }: ArchiveListing,
): Promise<Listed> {
  const pages = new Map<string, Map<string, ListedCapture>>();
  for (const prefix of prefixes) {
    let resumeKey: string | undefined;
    do {
      const address = listingAddress(archive, prefix, resumeKey);
      const part = await partOf(address, asker, store);
      for (const capture of part.captures) add(capture, pages);
      if (part.resumeKey !== undefined && part.resumeKey === resumeKey)
        throw strange(address, 'the key of the next part is the same again');
      listing(pages.size);
      ({ resumeKey } = part);
    } while (resumeKey !== undefined);
  }
  return new Map(
    [...pages]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([page, byDigest]) => [page, [...byDigest.values()].sort(byTime)]),
  );
}

async function partOf(address: string, asker: Asker, store: CollectStore) {
  const answer = await keptOrAsked(address, asker, store, listingIn);
  if (answer instanceof NoAnswer) throw strange(address, answer.message);
  if (answer.status !== 200)
    throw strange(address, `it answers ${answer.status} ${answer.statusText}`.trimEnd());
  try {
    return listingIn(answer);
  } catch (error) {
    throw strange(address, error instanceof Error ? error.message : String(error));
  }
}

function listingIn(answer: ServerAnswer): Listing {
  return readListing(decodeBody(answer));
}

function add(capture: ListedCapture, pages: Map<string, Map<string, ListedCapture>>): void {
  const page = pageKey(capture.original);
  if (page === undefined) return;
  const byDigest = pages.get(page) ?? new Map<string, ListedCapture>();
  pages.set(page, byDigest);
  const known = byDigest.get(capture.digest);
  if (!known || byTime(capture, known) < 0) byDigest.set(capture.digest, capture);
}

function byTime(a: ListedCapture, b: ListedCapture): number {
  return a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0;
}

function strange(address: string, what: string): StopError {
  return new StopError(
    `${new URL(address).host} does not list pages in the known form: ${what}. Nothing was taken from it (${address}).`,
  );
}
