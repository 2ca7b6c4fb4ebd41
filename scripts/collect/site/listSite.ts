import { PRESENT_PATH } from '../archive/prefixesOf.ts';
import { NoAnswer } from '../ask/askOnce.ts';
import type { Asker } from '../ask/Asker.ts';
import { StopError } from '../ask/StopError.ts';
import { decodeBody } from '../page/decodeBody.ts';
import type { CollectStore } from '../store/CollectStore.ts';
import { keptOrAsked } from '../store/keptOrAsked.ts';
import { questionLinks } from './questionLinks.ts';
import type { Robots } from './readRobots.ts';

/** What a listing of the site is made with. */
export interface SiteListing {
  readonly site: string;
  readonly asker: Asker;
  readonly store: CollectStore;
  readonly robots: Robots;
  /** Told after each page of a list how many question pages are known by then. */
  readonly listing: (pages: number) => void;
}

/**
 * The addresses of all questions that the city’s present site lists for some years, in its order: pages of
 * ten, until one has no link that is new.
 * @throws StopError where the site refuses, or lists otherwise than it is known to.
 */
export async function listSite(years: readonly number[], listing: SiteListing): Promise<string[]> {
  const all = new Set<string>();
  const firsts = new Map<string, number>();
  for (const year of years) {
    for (let page = 0, before = -1; before !== all.size; page += 1) {
      before = all.size;
      const address = listAddress(listing.site, year, page);
      const links = await linksOf(address, listing);
      const [first] = links;
      const other = page === 0 && first !== undefined ? firsts.get(first) : undefined;
      if (other !== undefined)
        throw strange(address, `it lists the same for ${year} as for ${other}`);
      if (page === 0 && first !== undefined) firsts.set(first, year);
      for (const link of links) all.add(link);
      listing.listing(all.size);
    }
  }
  if (all.size > 0) return [...all];
  throw strange(
    listAddress(listing.site, years[0] ?? 0, 0),
    'no page of it has a link to a question',
  );
}

function listAddress(site: string, year: number, page: number): string {
  const query = `date_from=${year}-01-01&date_to=${year}-12-31&sort_by=date&sort_order=ASC&page=${page}`;
  return new URL(`/${PRESENT_PATH}?${query}`, site).href;
}

async function linksOf(address: string, { asker, store, robots }: SiteListing): Promise<string[]> {
  robots.check(address);
  const answer = await keptOrAsked(address, asker, store, decodeBody);
  if (answer instanceof NoAnswer) throw strange(address, answer.message);
  if (answer.status === 403) throw new StopError(refusedBy(address));
  if (answer.status !== 200) throw strange(address, `it answers ${answer.status}`);
  try {
    return questionLinks(decodeBody(answer), address);
  } catch (error) {
    throw strange(address, error instanceof Error ? error.message : String(error));
  }
}

/** What is said where the city’s site refuses. */
export function refusedBy(address: string): string {
  return `${new URL(address).host} refuses ${address} (403). It is not asked again: write to whoever publishes the site, or use --from archive.`;
}

function strange(address: string, what: string): StopError {
  return new StopError(
    `${new URL(address).host} does not list pages in the known form: ${what} (${address}).`,
  );
}
