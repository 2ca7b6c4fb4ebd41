import { PRESENT_PATH } from '../archive/prefixesOf.ts';
import { readListing } from '../archive/readListing.ts';
import { theirQuestions } from '../check/differences.ts';
import { decodeBody } from '../page/decodeBody.ts';
import { questionLinks } from '../site/questionLinks.ts';
import type { CollectStore } from '../store/CollectStore.ts';
import { pageKey } from '../text/capturesByPage.ts';

/**
 * The question pages, by their keys, that the listings in a store and TheyWorkForYou’s files name: what is known
 * to exist, collected or not. Asks no network; a listing that cannot be read names none, as it did when it was
 * refused.
 */
export async function listedPages(store: CollectStore): Promise<ReadonlySet<string>> {
  const pages = new Set<string>();
  for (const address of new Set(store.asked.map((one) => one.address))) {
    const kept = isListing(address) ? store.kept(address) : undefined;
    if (!kept) continue;
    for (const page of pagesIn(decodeBody(await store.read(kept)), address)) pages.add(page);
  }
  for await (const { address } of theirQuestions(store)) {
    const page = pageKey(address);
    if (page !== undefined) pages.add(page);
  }
  return pages;
}

function isListing(address: string): boolean {
  return address.includes('/cdx/search/cdx?') || address.includes(`/${PRESENT_PATH}?`);
}

function pagesIn(text: string, address: string): string[] {
  return linksIn(text, address).flatMap((link) => pageKey(link) ?? []);
}

function linksIn(text: string, address: string): string[] {
  if (!address.includes('/cdx/')) return questionLinks(text, address);
  try {
    return readListing(text).captures.map(({ original }) => original);
  } catch {
    return [];
  }
}
