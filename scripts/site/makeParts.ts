import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dataStage } from '../data/dataStage.ts';
import { fillDataPage } from '../data/fillDataPage.ts';
import { keysStage, type PageKeys } from '../pages/keysStage.ts';
import { renderPages } from '../pages/renderPages.ts';
import {
  buildSearchIndex,
  type SearchIndexOptions,
  type SearchIndexReport,
} from '../search/buildSearchIndex.ts';
import { allOf } from './allOf.ts';
import type { BuildState } from './BuildState.ts';
import { callStage } from './callStage.ts';
import { pageFile } from './pageFile.ts';
import { removeFile } from './removeFile.ts';
import type { SitePlace } from './SitePlace.ts';
import type { Stages } from './Stages.ts';

/** What the parts of a site are made of, and how. */
export interface PartOptions {
  readonly content: string;
  readonly transcripts: string;
  /** Digests of the entries, by id. */
  readonly entries: ReadonlyMap<string, string>;
  /** Digest of what pages read besides entries and raw files. */
  readonly others: string;
  readonly siteUrl: string;
  /** Makes the bulk data too. */
  readonly bulk: boolean;
  readonly processes?: number;
  readonly periodSize?: number;
}

/** The parts of a site, each of which can be told to end. */
interface Parts {
  readonly pages: (signal: AbortSignal) => Promise<unknown>;
  readonly data: (signal: AbortSignal) => Promise<BuildState['beside']>;
  readonly search: (signal: AbortSignal) => Promise<SearchIndexReport>;
}

/**
 * Makes pages, data and search in the next site, all or what differs from its ground.
 * @param ground what the site was made of that stands in the folder, if one does.
 * @throws Error of the first part that failed; the others have ended by then.
 */
export async function makeParts(
  options: PartOptions,
  place: SitePlace,
  ground: BuildState | undefined,
  stages: Stages,
): Promise<Pick<BuildState, 'keys' | 'beside' | 'search'>> {
  const { siteUrl, others } = options;
  const { next: out, index } = place;
  const keys = await stages.run('list', () => callStage(keysStage, { index, siteUrl, others }));
  const parts = partsOf(options, place, ground, keys, stages);
  const [, beside, search] = await allOf((signal) => {
    const pages = parts.pages(signal);
    // Where all pages are made they take all cores; data take one.
    const begin = ground ? Promise.resolve() : pages;
    return [pages, begin.then(() => parts.data(signal)), begin.then(() => parts.search(signal))];
  });
  removeOthers(out, ground?.keys ?? [], keys);
  fillDataPage(out);
  return { keys, beside, search };
}

function partsOf(
  { content, transcripts, entries, siteUrl, processes, periodSize, bulk }: PartOptions,
  place: SitePlace,
  ground: BuildState | undefined,
  keys: PageKeys,
  stages: Stages,
): Parts {
  const { next: out, index, work } = place;
  const source = { content: resolve(content), index, out, siteUrl };
  // It names the sizes of the files in bulk.
  const before = (ground?.keys ?? []).filter(([address]) => !bulk || address !== '/data/');
  const count = { entries: entries.size, ...(processes && { processes }) };
  const texts = { transcripts: resolve(transcripts), work };
  return {
    pages: (signal) =>
      stages.run('pages', (counter) =>
        renderPages({ ...source, ...texts, ...count, keys, before, signal, ...counter }),
      ),
    data: (signal) =>
      stages.run('data', async () => {
        const job = { ...source, bulk, keys: ground?.beside ?? [] };
        return (await callStage(dataStage, job, { signal })).keys;
      }),
    search: (signal) =>
      stages.run('search', (counter) =>
        indexAside(place, {
          ...{ content, out, index, signal },
          ...(periodSize && { periodSize }),
          ...counter,
        }),
      ),
  };
}

function removeOthers(out: string, before: PageKeys, now: PageKeys): void {
  const kept = new Set(now.map(([address]) => address));
  for (const [address] of before) if (!kept.has(address)) removeFile(out, pageFile(address));
}

/** Makes the search of the next site; periods that did not change come from the published one. */
async function indexAside(
  { own, next }: SitePlace,
  options: SearchIndexOptions,
): Promise<SearchIndexReport> {
  const [there, before] = [join(next, 'pagefind'), join(own, 'pagefind')];
  rmSync(before, { recursive: true, force: true });
  if (existsSync(there)) renameSync(there, before);
  const report = await buildSearchIndex({ ...options, before });
  rmSync(before, { recursive: true, force: true });
  return report;
}
