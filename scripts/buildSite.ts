import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DataReport } from './data/dataReportSchema.ts';
import { writeDataInProcess } from './data/writeDataInProcess.ts';
import { buildSearchIndex, type SearchIndexReport } from './search/buildSearchIndex.ts';
import { addAddresses, missingAddresses } from './store/publishedAddresses.ts';

/** The project’s own folder. */
const ROOT = resolve(import.meta.dirname, '..');
/** How much of Astro’s own words is kept, to be shown if it fails. */
const TAIL = 8000;

/** Folders of a build, and whether pages of the build before may be used again. */
export interface BuildOptions {
  readonly content: string;
  readonly transcripts: string;
  readonly out: string;
  readonly incremental: boolean;
  /** Adds the addresses of the site to the list of those that may never stop working. */
  readonly addresses?: boolean;
  /** Questions that fill a period of the search index, if not as many as measure best. */
  readonly periodSize?: number;
  /** The public address; SITE_URL of the environment, if not given. */
  readonly siteUrl?: string;
  /** What is kept for the next build into the same folder; below the project, if not given. */
  readonly cache?: string;
}

/** What a build made, and how long each stage took, in seconds. */
export interface BuildReport {
  readonly pages: number;
  readonly data: DataReport;
  readonly search: SearchIndexReport;
  readonly seconds: { readonly pages: number; readonly data: number; readonly search: number };
}

/**
 * Builds the site from the entries: Astro’s pages, then the data, then the search index.
 * @throws Error with the own words of the stage that fails, or with the published
 * addresses that would disappear.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const start = performance.now();
  const cache = options.cache ? resolve(options.cache) : cacheOf(resolve(options.out));
  const before = join(cache, 'pagefind');
  await putAside(join(options.out, 'pagefind'), before, options.incremental);
  await runAstro(options, cache);
  const paged = performance.now();
  const data = await writeDataInProcess({ ...options, siteUrl: siteUrlOf(options) });
  const built = performance.now();
  const missing = await missingAddresses(options.content, options.out);
  if (missing.length > 0) throw new Error(describeMissing(missing, options.content));
  if (options.addresses) await addAddresses(options.content, options.out);
  const { content, out, periodSize } = options;
  const search = await buildSearchIndex({
    content,
    out,
    before,
    ...(periodSize && { periodSize }),
  });
  await rm(before, { recursive: true, force: true });
  const files = await readdir(options.out, { recursive: true });
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    data,
    search,
    seconds: {
      pages: (paged - start) / 1000,
      data: (built - paged) / 1000,
      search: (performance.now() - built) / 1000,
    },
  };
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

/** Builds into different folders may run side by side: each has a cache of its own. */
function cacheOf(outDir: string): string {
  return join(ROOT, '.cache', createHash('sha256').update(outDir).digest('hex').slice(0, 12));
}

/** Astro empties the folder of the site: the search of the build before waits beside its cache. */
async function putAside(search: string, before: string, incremental: boolean): Promise<void> {
  if (!incremental) await rm(before, { recursive: true, force: true });
  else if (existsSync(search)) {
    await rm(before, { recursive: true, force: true });
    await mkdir(dirname(before), { recursive: true });
    await rename(search, before);
  }
}

function siteUrlOf({ siteUrl }: BuildOptions): string {
  return siteUrl ?? process.env['SITE_URL'] ?? '';
}

function runAstro(options: BuildOptions, cache: string): Promise<void> {
  const { content, transcripts, out, incremental } = options;
  const outDir = resolve(out);
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Whoever builds, the pages are those of a public site.
    NODE_ENV: 'production',
    CONTENT_DIR: resolve(content),
    TRANSCRIPTS_DIR: resolve(transcripts),
    OUT_DIR: outDir,
    CACHE_DIR: cache,
    INCREMENTAL: String(incremental),
    SITE_URL: siteUrlOf(options),
  };
  const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs');
  const args = [astro, 'build', '--root', ROOT, ...(incremental ? [] : ['--force'])];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let tail = '';
  const keep = (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-TAIL);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`Astro could not build the pages.\n${tail}`));
    });
  });
}
