import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fillDataPage } from './data/fillDataPage.ts';
import { writeDataInProcess } from './data/writeDataInProcess.ts';
import {
  buildSearchIndex,
  type SearchIndexOptions,
  type SearchIndexReport,
} from './search/buildSearchIndex.ts';
import { readBuildState, writeBuildState, type BuildState } from './site/BuildState.ts';
import { checksumsOf, siteDigest, writeChecksums } from './site/checksums.ts';
import { MemoryWatch } from './site/MemoryWatch.ts';
import { prepareNext } from './site/prepareNext.ts';
import { completePublish, publishNext } from './site/publishNext.ts';
import { pageFile, renderPages, type PageKeys } from './site/renderPages.ts';
import { sitePlace, type SitePlace } from './site/SitePlace.ts';
import { entryIds } from './store/entryFiles.ts';
import { pathsDigest } from './store/pathsDigest.ts';
import { addAddresses, builtAddresses, missingAddresses } from './store/publishedAddresses.ts';
import { runLock } from './store/runLock.ts';

/** The project’s own folder. */
const ROOT = resolve(import.meta.dirname, '..');

/** Folders of a build, and whether it may begin from the site that is published. */
export interface BuildOptions {
  readonly content: string;
  readonly transcripts: string;
  /** The folder of the site. What only builds need stands beside it, in `<out>.build`. */
  readonly out: string;
  readonly incremental: boolean;
  /** Adds the addresses of the site to the list of those that may never stop working. */
  readonly addresses?: boolean;
  /** Questions that fill a period of the search index, if not as many as measure best. */
  readonly periodSize?: number;
  /** Processes that render pages at a time, if not as many as fit the archive and the machine. */
  readonly processes?: number;
  /** The public address; SITE_URL of the environment, if not given. */
  readonly siteUrl?: string;
  /** Told what is being done, and how far it is where that is known. */
  readonly progress?: BuildProgress;
}

/** Called when a stage begins, with a total of 0, and while it goes on where that can be counted. */
export type BuildProgress = (stage: string, done: number, total: number) => void;

/** One part of a build. */
export interface BuildStage {
  readonly name: string;
  readonly seconds: number;
  /** Most memory of all processes at once, in bytes; 0 where that is not known. */
  readonly memory: number;
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
 * Builds the site from the entries: Astro’s pages, the data, the search index, and a list of checksums. The
 * site is made aside and takes the place of the published one when it is whole; whatever happens
 * before that, the published one stays as it is.
 * @throws Error with Astro’s or Pagefind’s own words where one of them fails, with the published
 * addresses that would disappear, or naming another build at work on the same site.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const place = sitePlace(options.out);
  refuseOtherFolders(place.out);
  const release = await runLock(place.lock, `building ${options.out}`);
  const watch = new MemoryWatch();
  watch.start();
  try {
    completePublish(place);
    return await buildAside(options, place, watch);
  } catch (error) {
    // A full disk must not stay full.
    rmSync(place.next, { recursive: true, force: true });
    throw error;
  } finally {
    watch.stop();
    await release();
  }
}

async function buildAside(
  options: BuildOptions,
  place: SitePlace,
  watch: MemoryWatch,
): Promise<BuildReport> {
  const { content, transcripts, incremental, periodSize, processes, progress } = options;
  const stages: BuildStage[] = [];
  const stage = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    progress?.(name, 0, 0);
    watch.takePeak();
    const start = performance.now();
    const result = await work();
    const seconds = (performance.now() - start) / 1000;
    stages.push({ name, seconds, memory: watch.takePeak() });
    return result;
  };
  const siteUrl = options.siteUrl ?? process.env['SITE_URL'] ?? '';
  const made = await stage('compare', () => digests(options, siteUrl));
  const last = incremental ? publishedState(place) : undefined;
  if (last?.inputs === made.inputs) return unchangedReport(last, stages);
  const ground = last?.program === made.program ? last : undefined;
  const { known, since } = await stage('copy', () => prepareNext(place, ground !== undefined));
  const entries = await entryIds(content);
  const before = ground?.keys ?? [];
  const out = place.next;
  const told = (name: string) =>
    progress && {
      progress: (done: number, total: number) => {
        progress(name, done, total);
      },
    };
  const common = { content, out, ...(periodSize && { periodSize }) };
  const keys = await stage('pages', () =>
    renderPages({
      ...common,
      transcripts,
      siteUrl,
      entries: entries.length,
      keys: before,
      ...(processes && { processes }),
      ...told('pages'),
    }),
  );
  const data = await stage('data', () =>
    writeDataInProcess({ content, out, siteUrl, keys: ground?.beside ?? [] }),
  );
  await fillDataPage(out);
  const search = await stage('search', () => indexAside(place, { ...common, ...told('search') }));
  const sums = await stage('verify', () => {
    const sums = checksumsOf(out, known, since);
    verify([...sums.keys()], keys, options);
    writeChecksums(out, sums);
    return sums;
  });
  const pages = countPages([...sums.keys()], before, keys);
  await stage('publish', () => {
    writeBuildState(place.nextState, {
      ...made,
      site: siteDigest(out) ?? '',
      keys,
      beside: data.keys,
      pages: pages.all,
      search,
    });
    publishNext(place, incremental);
  });
  return { pages, search, stages, unchanged: false };
}

/** The state of the published site, if it is still the one that was built. */
function publishedState({ out, state }: SitePlace): BuildState | undefined {
  const read = readBuildState(state);
  return read?.site === siteDigest(out) ? read : undefined;
}

function unchangedReport(
  { pages, search }: BuildState,
  stages: readonly BuildStage[],
): BuildReport {
  return {
    pages: { all: pages, written: 0, removed: 0 },
    search: { ...search, rebuilt: 0 },
    stages,
    unchanged: true,
  };
}

/** Digests of all that a site is made of, and of the part that all pages share. */
function digests(
  { content, transcripts, periodSize = 0 }: BuildOptions,
  siteUrl: string,
): Pick<BuildState, 'program' | 'inputs'> {
  const own = ['src', 'scripts', 'public', 'astro.config.mjs', 'package-lock.json'];
  const program = hashOf(
    siteUrl,
    periodSize,
    process.version,
    pathsDigest(own.map((path) => join(ROOT, path))),
  );
  const files = ['questions', 'people', 'ingest.json', 'addresses.txt'];
  const read = [
    ...files.map((file) => join(content, file)),
    transcripts,
    join(ROOT, 'content/people'),
  ];
  return { program, inputs: hashOf(program, pathsDigest(read)) };
}

function hashOf(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
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

/** A site goes out with every page that was made for it, and every page that ever was published. */
function verify(files: readonly string[], keys: PageKeys, options: BuildOptions): void {
  const there = new Set(files);
  const absent = keys.find(([address]) => !there.has(pageFile(address)));
  if (absent) throw new Error(`The page ${absent[0]} was not made. Build once more.`);
  const addresses = builtAddresses(files);
  const missing = missingAddresses(options.content, addresses);
  if (missing.length > 0) throw new Error(describeMissing(missing, options.content));
  if (options.addresses) addAddresses(options.content, addresses);
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

function describeMissing(missing: readonly string[], content: string): string {
  const shown = missing.slice(0, 20).map((address) => `  ${address}`);
  const more = missing.length > shown.length ? [`  and ${missing.length - shown.length} more`] : [];
  return [
    'These addresses were published, and the site would no longer have them:',
    ...shown,
    ...more,
    `Restore their records, or withdraw them in ${join(content, 'withdrawn.yaml')}: then the addresses stay.`,
  ].join('\n');
}

/** The folder of a site is replaced as a whole: it must not be one that has anything else. */
function refuseOtherFolders(out: string): void {
  if (!existsSync(out) || existsSync(join(out, 'index.html'))) return;
  if (readdirSync(out).length === 0) return;
  throw new Error(`${out} has files that are no site. Build into a folder of its own.`);
}
