import { listArchive } from './archive/listArchive.ts';
import { prefixesOf } from './archive/prefixesOf.ts';
import { Asker } from './ask/Asker.ts';
import type { Clock } from './ask/Clock.ts';
import { StopError } from './ask/StopError.ts';
import { fetchArchive } from './fetch/fetchArchive.ts';
import type { fetchPages } from './fetch/fetchPages.ts';
import { fetchSite } from './fetch/fetchSite.ts';
import { listSite } from './site/listSite.ts';
import { readRobots } from './site/readRobots.ts';
import type { CollectStore } from './store/CollectStore.ts';

const MINUTE = 60_000;
/** Milliseconds from one listing to the next: what the Internet Archive asks for, and slower at the city’s. */
const LISTING = { archive: 2500, site: 5000 } as const;
/** Pages a minute where nothing else is wanted. */
const PAGES = { archive: 60, site: 12 } as const;

/** Pages a minute that may be wanted: what the Internet Archive bears, and five seconds apart at the city’s. */
export const FASTEST = { archive: 480, site: 12 } as const;
/** Bytes of the largest body, and milliseconds for the slowest. */
const [LARGEST, TIME_LIMIT] = [20_000_000, 60_000];
/** The first year that the present site lists. */
const FIRST_YEAR = 2016;

/** Where to collect from, and how. */
export interface Collecting {
  readonly from: 'archive' | 'site';
  /** The base addresses of the archive and of the city’s site. */
  readonly archive: string;
  readonly site: string;
  readonly years?: readonly number[] | undefined;
  /** Pages a minute, `FASTEST` at most; 60 from an archive and 12 from the site if not given. */
  readonly pace?: number | undefined;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly store: CollectStore;
  readonly progress: (done: number, total: number) => void;
  /** Told after each part of a listing how many pages are known by then. */
  readonly listing: (pages: number) => void;
}

/** What there is, and how to fetch it. */
export interface FoundPages {
  /** Question pages, by year; `unnumbered` where the address of one has none. */
  readonly byYear: ReadonlyMap<string, number>;
  /** Fetches what is not in the store yet, so many at most. */
  readonly fetch: (limit: number) => ReturnType<typeof fetchPages>;
}

/** Lists what there is without fetching a page. @throws StopError with what to do; AbortError where the run was stopped. */
export function findPages(collecting: Collecting): Promise<FoundPages> {
  return collecting.from === 'archive' ? findInArchive(collecting) : findOnSite(collecting);
}

async function findInArchive(collecting: Collecting): Promise<FoundPages> {
  const { archive, site, years, store, progress, listing } = collecting;
  const asker = askerOf(collecting);
  const listed = await listArchive(prefixesOf(site, years), { archive, asker, store, listing });
  if (listed.size === 0)
    throw new StopError(`${archive} lists no questions from ${site}. Are both addresses right?`);
  return {
    byYear: countByYear([...listed.keys()]),
    fetch: (limit) => fetchArchive(listed, archive, limit, { store, asker, progress }),
  };
}

async function findOnSite(collecting: Collecting): Promise<FoundPages> {
  const { site, store, clock, progress, listing } = collecting;
  const robots = await readRobots(site, askerOf(collecting));
  const asker = askerOf(collecting, robots.delay);
  const now = new Date(clock.now()).getUTCFullYear();
  const all = Array.from({ length: now - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const run = { site, asker, store, robots, listing };
  const addresses = await listSite(collecting.years ?? all, run);
  return {
    byYear: countByYear(addresses),
    fetch: (limit) => fetchSite(addresses, robots, limit, { store, asker, progress }),
  };
}

function askerOf(collecting: Collecting, delay = 0): Asker {
  const { from, clock, userAgent, signal, pace: pages = PAGES[from] } = collecting;
  const apart = MINUTE / Math.min(pages, FASTEST[from]);
  const pace = { listing: Math.max(LISTING[from], delay), page: Math.max(apart, delay) };
  return new Asker(clock, { userAgent, signal, largest: LARGEST, timeLimit: TIME_LIMIT }, pace);
}

function countByYear(pages: readonly string[]): ReadonlyMap<string, number> {
  const years = Map.groupBy(pages, (page) => /^\d{4}(?=\/)/.exec(page)?.[0] ?? 'unnumbered');
  return new Map([...years].map(([year, all]) => [year, all.length]));
}
