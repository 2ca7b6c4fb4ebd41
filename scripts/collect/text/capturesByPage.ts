import { addressId } from '../../../src/transcript/addressId.ts';
import { liveAddress } from '../page/ownAddress.ts';
import { isKept, type Asked, type Kept } from '../store/askedSchema.ts';

/** One answer that may hold the page of a question, and the day of which it is. */
export interface Capture {
  readonly kept: Kept;
  /** ISO. */
  readonly day: string;
  /** The address of the page itself, whoever gave it. */
  readonly address: string;
}

/**
 * The answers with status 200 that a store has of each question page, oldest first. One page has several
 * addresses: with and without `www.`, and in an archive with the moment of each capture.
 */
export function capturesByPage(asked: readonly Asked[]): ReadonlyMap<string, readonly Capture[]> {
  const pages = new Map<string, Capture[]>();
  for (const one of asked) {
    const address = liveAddress(one.address);
    const page = pageKey(address);
    if (!isKept(one) || one.status !== 200 || page === undefined) continue;
    const captures = pages.get(page) ?? [];
    captures.push({ kept: one, day: dayOf(one), address });
    pages.set(page, captures);
  }
  for (const captures of pages.values())
    captures.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return new Map([...pages].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What all addresses of one question page have in common; undefined for any other address. */
export function pageKey(address: string): string | undefined {
  const slug = /\/find-an-answer\/([^/?#]+)/.exec(address)?.[1];
  return addressId(address) ?? (slug && `find-an-answer/${slug}`);
}

/** Of an archive’s capture its own day, else that on which it was asked for. */
function dayOf({ address, at }: Asked): string {
  const [, year, month, day] = /\/web\/(\d{4})(\d\d)(\d\d)\d{6}/.exec(address) ?? [];
  return year && month && day ? `${year}-${month}-${day}` : at.slice(0, 10);
}
