import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LogSummary } from '../src/archive/logSummary.ts';
import { HOST_FILES } from '../src/site.config.ts';
import type { SearchIndexReport } from './search/buildSearchIndex.ts';
import { readBuildState, writeBuildState, type BuildState } from './site/BuildState.ts';
import { checksumsOf, siteDigest, wholeChecksums, writeChecksums } from './site/checksums.ts';
import { guardedAddresses } from './site/guardedAddresses.ts';
import { inputsOf } from './site/inputsOf.ts';
import { keepHostFiles } from './site/keepHostFiles.ts';
import { keepTimes } from './site/keepTimes.ts';
import { makeParts } from './site/makeParts.ts';
import { prepareNext } from './site/prepareNext.ts';
import { completePublish, publishNext } from './site/publishNext.ts';
import { refusePlace } from './site/refusePlace.ts';
import { refuseShrunk } from './site/refuseShrunk.ts';
import { removeSite } from './site/removeSite.ts';
import type { PageKeys } from './pages/keysStage.ts';
import { sitePlace, type SitePlace } from './site/SitePlace.ts';
import { Stages, type BuildProgress, type BuildStage } from './site/Stages.ts';
import { verifyReviewed } from './site/verifyReviewed.ts';
import { verifySite } from './site/verifySite.ts';
import { writeBag } from './site/writeBag.ts';
import { contentLock } from './store/contentLock.ts';
import { entryIds, listEntries } from './store/entryFiles.ts';
import { indexArchive } from './store/indexArchive.ts';
import { peopleFolder } from './store/peopleFolder.ts';
import { runLock } from './store/runLock.ts';
import { syncTree } from './store/syncTree.ts';

/** Folders of a build, and whether it may begin from the site that is published. */
export interface BuildOptions {
  readonly content: string;
  readonly transcripts: string;
  /** Who held an office; without it, as `peopleFolder` says. */
  readonly people?: string;
  /** The folder of the site. What only builds need stands beside it, in `<out>.build`. */
  readonly out: string;
  readonly incremental: boolean;
  /**
   * Makes the bulk data too, if not told otherwise. Without them a correction is online sooner, and they
   * stay as they were published last; the next build with them brings them up to date.
   */
  readonly bulk?: boolean;
  /** Publishes even where many of the questions that the published site has are gone. */
  readonly remove?: boolean;
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
  /** Paths below the content folder that stand among the entries and are none, and were passed over. */
  readonly passedOver: readonly string[];
  /** Ids of entries that the log does not know yet, where there is one. */
  readonly unlogged: readonly string[];
}

/**
 * Builds the site from the entries: Astro’s pages, the data, the search index, and a list of
 * checksums. The site is made aside and takes the place of the published one when it is whole;
 * whatever happens before that, the published one stays as it is.
 * @throws Error with Astro’s or Pagefind’s own words where one of them fails, with the published
 * addresses that would disappear, naming another run at work on the same site or entries, or saying why
 * there is no place for the site or nothing to make it of.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const { content, out } = options;
  const place = sitePlace(out);
  refusePlace(place);
  if (entryIds(content).length === 0) throw new Error(describeEmpty(content));
  const doing = `building ${out}`;
  const release = runLock(place.lock, doing);
  try {
    // Others may read the entries too.
    const leave = contentLock(content, doing, true);
    try {
      return await buildLocked(options, place);
    } finally {
      leave();
    }
  } finally {
    release();
  }
}

function describeEmpty(content: string): string {
  return `There are no entries in ${join(resolve(content), 'questions')}. Run \`npm run ingest\` first, or give the folder with --content. The site has not been changed.`;
}

async function buildLocked(options: BuildOptions, place: SitePlace): Promise<BuildReport> {
  const people = peopleFolder(options.content, options.people);
  const stages = new Stages(options.progress);
  try {
    completePublish(place);
    await verifyReviewed(options.content, people);
    return await buildAside({ ...options, people }, place, stages);
  } catch (error) {
    // A full disk must not stay full.
    removeSite(place.next);
    rmSync(join(place.own, 'pagefind'), { recursive: true, force: true });
    throw error;
  }
}

async function buildAside(
  options: BuildOptions & { readonly people: string },
  place: SitePlace,
  stages: Stages,
): Promise<BuildReport> {
  const { content, incremental, remove = false, siteUrl = '' } = options;
  const { ids, others: passedOver } = listEntries(content);
  if (!remove) refuseShrunk(place.out, new Set(ids));
  const { index } = place;
  const indexed = await stages.run('compare', () => indexArchive({ ...options, index }));
  const inputs = inputsOf({ ...options, siteUrl }, indexed);
  const told = { passedOver, unlogged: unlogged(ids, indexed.log) };
  const published = wholeChecksums(place.out);
  const last = incremental && published ? publishedState(place) : undefined;
  if (last?.inputs === inputs.all) return unchangedReport(last, told, stages);
  const ground = last?.program === inputs.program ? last : undefined;
  const known = await stages.run('copy', () => prepareNext(place, ground && published));
  // What was taken down must not stay in the bulk data.
  const withBulk = options.bulk !== false || ground?.withdrawn !== inputs.withdrawn;
  const made = await makeParts(
    { ...options, siteUrl, bulk: withBulk, entries: indexed.entries, others: inputs.others },
    place,
    ground,
    stages,
  );
  const sums = await stages.run('verify', () =>
    writeBag(place.next, checksumsOf(place.next, known), indexed.log),
  );
  const files = [...sums.keys()];
  verifySite(content, guardedAddresses(indexed.log, siteUrl !== ''), files, made.keys);
  await stages.run('sync', () => {
    keepTimes(place.next, sums, place.out, published);
    keepHostFiles(place.out, place.next, HOST_FILES);
    syncTree(place.next);
    writeChecksums(place.next, sums);
  });
  const pages = countPages(files, ground?.keys ?? [], made.keys);
  await stages.run('publish', () => {
    const site = siteDigest(place.next) ?? '';
    const { program, withdrawn } = inputs;
    // Without the bulk data it is not the site of these inputs.
    const all = withBulk ? inputs.all : '';
    const state = { site, program, inputs: all, withdrawn, pages: pages.all, ...made };
    writeBuildState(place.nextState, state);
    // The site before has the words of what was taken down since.
    publishNext(place, incremental && ground?.withdrawn === withdrawn);
  });
  return { pages, search: made.search, stages: stages.done, unchanged: false, ...told };
}

/** The state of the published site, if it is still the one that was built. */
function publishedState({ out, state }: SitePlace): BuildState | undefined {
  const read = readBuildState(state);
  return read?.site === siteDigest(out) ? read : undefined;
}

function unlogged(ids: readonly string[], log: LogSummary): string[] {
  const known = new Set(log.ids);
  return log.lines === 0 ? [] : ids.filter((id) => !known.has(id));
}

function unchangedReport(
  { pages, search }: BuildState,
  told: Pick<BuildReport, 'passedOver' | 'unlogged'>,
  { done }: Stages,
): BuildReport {
  return {
    pages: { all: pages, written: 0, removed: 0 },
    search: { ...search, rebuilt: 0 },
    stages: done,
    unchanged: true,
    ...told,
  };
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
