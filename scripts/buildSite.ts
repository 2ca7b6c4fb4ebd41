import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fillDataPage } from './data/fillDataPage.ts';
import type { DataPart } from './data/writeData.ts';
import { writeDataInProcess } from './data/writeDataInProcess.ts';
import {
  buildSearchIndex,
  type SearchIndexOptions,
  type SearchIndexReport,
} from './search/buildSearchIndex.ts';
import { readBuildState, writeBuildState, type BuildState } from './site/BuildState.ts';
import { CHECKSUMS, checksumsOf, siteDigest, writeChecksums } from './site/checksums.ts';
import { inputsOf, type Inputs } from './site/inputsOf.ts';
import { prepareNext } from './site/prepareNext.ts';
import { completePublish, publishNext } from './site/publishNext.ts';
import { removeSite } from './site/removeSite.ts';
import { renderPages, type PageKeys } from './site/renderPages.ts';
import { sitePlace, type SitePlace } from './site/SitePlace.ts';
import { Stages, type BuildProgress, type BuildStage } from './site/Stages.ts';
import { verifyReviewed } from './site/verifyReviewed.ts';
import { verifySite } from './site/verifySite.ts';
import { addAddresses, builtAddresses, publishedAddresses } from './store/publishedAddresses.ts';
import { runLock } from './store/runLock.ts';

/** Folders of a build, and whether it may begin from the site that is published. */
export interface BuildOptions {
  readonly content: string;
  readonly transcripts: string;
  /** The folder of the site. What only builds need stands beside it, in `<out>.build`. */
  readonly out: string;
  readonly incremental: boolean;
  /**
   * Makes the bulk data too, if not told otherwise. Without them a correction is online sooner, and they
   * stay as they were published last; the next build with them brings them up to date.
   */
  readonly bulk?: boolean;
  /** Adds the addresses of the site to the list of those that may never stop working. */
  readonly addresses?: boolean;
  /** Questions that fill a period of the search index, if not as many as measure best. */
  readonly periodSize?: number;
  /** Processes that render pages at a time, if not as many as fit the archive and the machine. */
  readonly processes?: number;
  /** The public address with a slash at its end; without one, links work at `/`. */
  readonly siteUrl?: string;
  readonly progress?: BuildProgress;
}

/** What a build made. */
export interface BuildReport {
  /** Pages of the site, and how many of them were rendered or removed by this build. */
  readonly pages: { readonly all: number; readonly written: number; readonly removed: number };
  readonly search: SearchIndexReport;
  readonly stages: readonly BuildStage[];
  /** Whether the published site was of the very same inputs, and nothing was done. */
  readonly unchanged: boolean;
}

/**
 * Builds the site from the entries: Astro’s pages, the data, the search index, and a list of
 * checksums. The site is made aside and takes the place of the published one when it is whole;
 * whatever happens before that, the published one stays as it is.
 * @throws Error with Astro’s or Pagefind’s own words where one of them fails, with the published
 * addresses that would disappear, or naming another build at work on the same site.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const place = sitePlace(options.out);
  refuseOtherFolders(place.out);
  const release = runLock(place.lock, `building ${options.out}`);
  const stages = new Stages(options.progress);
  try {
    completePublish(place);
    await verifyReviewed(options.content);
    return await buildAside(options, place, stages);
  } catch (error) {
    // A full disk must not stay full.
    removeSite(place.next);
    rmSync(join(place.own, 'pagefind'), { recursive: true, force: true });
    throw error;
  } finally {
    stages.end();
    release();
  }
}

/** The folder of a site is replaced as a whole: it must not be one that has anything else. */
function refuseOtherFolders(out: string): void {
  if (!existsSync(out) || existsSync(join(out, CHECKSUMS))) return;
  if (readdirSync(out).length === 0) return;
  throw new Error(
    `${out} has files that are no site of this program. Empty it, or build into another folder.`,
  );
}

async function buildAside(
  options: BuildOptions,
  place: SitePlace,
  stages: Stages,
): Promise<BuildReport> {
  const { content, incremental, addresses = false, siteUrl = '' } = options;
  // Read before anything is made: without it nothing would guard them.
  const published = publishedAddresses(content);
  const inputs = await stages.run('compare', () => inputsOf({ ...options, siteUrl }));
  const last = incremental ? publishedState(place) : undefined;
  if (last?.inputs === inputs.all && !addresses) return unchangedReport(last, stages);
  const ground = last?.program === inputs.program ? last : undefined;
  const { known, since } = await stages.run('copy', () => prepareNext(place, ground !== undefined));
  // What was taken down must not stay in the bulk data.
  const withBulk = options.bulk !== false || ground?.withdrawn !== inputs.withdrawn;
  const made = await makeParts(
    { ...options, siteUrl, bulk: withBulk },
    inputs,
    place,
    ground,
    stages,
  );
  const files = await stages.run('verify', () => {
    const sums = checksumsOf(place.next, known, since);
    verifySite(content, published, [...sums.keys()], made.keys);
    writeChecksums(place.next, sums);
    return [...sums.keys()];
  });
  const pages = countPages(files, ground?.keys ?? [], made.keys);
  await stages.run('publish', () => {
    const site = siteDigest(place.next) ?? '';
    const { program, withdrawn } = inputs;
    // Without the bulk data it is not the site of these inputs.
    const all = withBulk ? inputs.all : '';
    const state = { site, program, inputs: all, withdrawn, pages: pages.all, ...made };
    writeBuildState(place.nextState, state);
    publishNext(place, incremental);
    if (addresses) addAddresses(content, builtAddresses(files));
  });
  return { pages, search: made.search, stages: stages.done, unchanged: false };
}

/** The state of the published site, if it is still the one that was built. */
function publishedState({ out, state }: SitePlace): BuildState | undefined {
  const read = readBuildState(state);
  return read?.site === siteDigest(out) ? read : undefined;
}

function unchangedReport({ pages, search }: BuildState, { done }: Stages): BuildReport {
  return {
    pages: { all: pages, written: 0, removed: 0 },
    search: { ...search, rebuilt: 0 },
    stages: done,
    unchanged: true,
  };
}

/** Makes pages, data and search in the next site, all or what differs from its ground. */
async function makeParts(
  options: BuildOptions & { readonly siteUrl: string; readonly bulk: boolean },
  inputs: Inputs,
  place: SitePlace,
  ground: BuildState | undefined,
  stages: Stages,
): Promise<Pick<BuildState, 'keys' | 'beside' | 'search'>> {
  const { content, transcripts, siteUrl, processes, periodSize, bulk } = options;
  const out = place.next;
  const render = () =>
    stages.run('pages', (counter) =>
      renderPages({
        content,
        transcripts,
        out,
        siteUrl,
        entries: inputs.entries.size,
        keys: ground?.keys ?? [],
        ...(processes && { processes }),
        ...counter,
      }),
    );
  const parts: DataPart[] = bulk ? ['beside', 'bulk'] : ['beside'];
  const keys = ground?.beside ?? [];
  const write = () =>
    stages.run('data', () => writeDataInProcess({ content, out, siteUrl, parts, keys }));
  const index = () =>
    stages.run('search', (counter) =>
      indexAside(place, {
        content,
        out,
        digests: inputs.entries,
        ...(periodSize && { periodSize }),
        ...counter,
      }),
    );
  // Each part takes all cores where all of it is made; where little is, they stand side by side.
  const rendering = render();
  if (!ground) await rendering;
  const others = write().then(async (data) => [data, await index()] as const);
  // Nothing is at work any more when one of them has failed.
  await Promise.allSettled([rendering, others]);
  const pages = await rendering;
  const [data, search] = await others;
  fillDataPage(out);
  return { keys: pages, beside: data.keys, search };
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

function countPages(
  files: readonly string[],
  before: PageKeys,
  keys: PageKeys,
): BuildReport['pages'] {
  const all = files.filter((file) => file.endsWith('.html')).length;
  const known = new Map(before);
  const now = new Map(keys);
  const isPage = ([address]: PageKeys[number]) => address.endsWith('/');
  const kept = keys.filter(isPage).filter(([address, key]) => known.get(address) === key).length;
  const removed = before.filter(isPage).filter(([address]) => !now.has(address)).length;
  return { all, written: all - kept, removed };
}
