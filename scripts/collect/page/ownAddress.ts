import type { Root } from 'hast';
import { select } from 'hast-util-select';

/** What web archives put before the address of a page that they show. */
const REPLAY = /^https?:\/\/[^/]+\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/;
/** A page of a question on the city’s sites, former and present. */
const QUESTION = /\/questions?\/\d{4}\/\d|\/find-an-answer\/[^/?]/;

/** The address that an archive shows, where it is one of an archive; else itself. */
export function liveAddress(address: string): string {
  return REPLAY.exec(address)?.[1] ?? address;
}

/** The last part of an address, as a file may be called: of `…/find-an-answer/lamps/` it is `lamps`. */
export function lastPart(address: string): string {
  const part = new URL(address).pathname.split('/').findLast((one) => one !== '') ?? '';
  return part.replace(/[^\w.-]/g, '').slice(0, 120);
}

/** The address that a page says is its own, where that is one of a question; else the one it came from. */
export function ownAddress(tree: Root, address: string): string {
  const live = liveAddress(address);
  const link = select('link[rel=canonical]', tree)?.properties.href;
  if (typeof link !== 'string' || !URL.canParse(link, live)) return live;
  const canonical = liveAddress(new URL(link, live).href);
  return QUESTION.test(canonical) ? canonical : live;
}
