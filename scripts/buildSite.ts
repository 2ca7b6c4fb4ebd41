import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildSearchIndex } from './search/buildSearchIndex.ts';

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
  /** The public address; SITE_URL of the environment, if not given. */
  readonly siteUrl?: string;
}

/** What a build made, and how long each stage took, in seconds. */
export interface BuildReport {
  readonly pages: number;
  readonly records: number;
  readonly seconds: { readonly pages: number; readonly search: number };
}

/**
 * Builds the site from the entries: Astro’s pages, then the search index.
 * @throws Error with Astro’s or Pagefind’s own words where one of them fails.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const start = performance.now();
  await runAstro(options);
  const built = performance.now();
  const records = await buildSearchIndex(options.content, options.out);
  const files = await readdir(options.out, { recursive: true });
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    records,
    seconds: { pages: (built - start) / 1000, search: (performance.now() - built) / 1000 },
  };
}

function runAstro({
  content,
  transcripts,
  out,
  incremental,
  siteUrl,
}: BuildOptions): Promise<void> {
  const outDir = resolve(out);
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Whoever builds, the pages are those of a public site.
    NODE_ENV: 'production',
    CONTENT_DIR: resolve(content),
    TRANSCRIPTS_DIR: resolve(transcripts),
    OUT_DIR: outDir,
    // Builds into different folders may run side by side: each has a cache of its own.
    CACHE_DIR: join(ROOT, '.cache', createHash('sha256').update(outDir).digest('hex').slice(0, 12)),
    INCREMENTAL: String(incremental),
    SITE_URL: siteUrl ?? process.env['SITE_URL'] ?? '',
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
