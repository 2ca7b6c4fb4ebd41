import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { allOf } from './allOf.ts';
import { removeFile } from './removeFile.ts';
import { runProcess } from './runProcess.ts';

/** The project’s own folder. */
const ROOT = resolve(import.meta.dirname, '../..');
/** Milliseconds between two looks at how far it is. */
const LOOK = 2000;
/** Entries from which on a second process is worth what it costs to start. */
const MANY = 5000;
/** Entries whose pages one process renders: what it holds grows with them. */
const SHARE = 50_000;

/** What pages are made of, and where they go. */
export interface RenderOptions {
  readonly content: string;
  readonly transcripts: string;
  /** The file of the index of the archive. */
  readonly index: string;
  /** Pages that are there already and did not change are left alone. */
  readonly out: string;
  /** A folder on the same disk for the programs that render, which is gone afterwards. */
  readonly work: string;
  readonly siteUrl: string;
  /** Number of entries. */
  readonly entries: number;
  /** Keys of the pages that stand in the folder, by address. */
  readonly keys: PageKeys;
  /** Processes at a time, if not as many as there are cores; a small archive has one. */
  readonly processes?: number;
  /** Ends the work at once, where it is no longer wanted. */
  readonly signal?: AbortSignal;
  /** Told how many questions have a page so far. */
  readonly progress?: (done: number, total: number) => void;
}

/** For each page the key that changes whenever it does. */
export type PageKeys = readonly (readonly [address: string, key: string])[];

/**
 * Renders every page whose key is new, in as many processes as there are cores, each with its share of
 * the archive; and removes pages that are no more.
 * @returns the keys of all pages, sorted by address.
 * @throws Error with Astro’s own words where it fails.
 */
export async function renderPages(options: RenderOptions): Promise<PageKeys> {
  const { out, work, entries, keys } = options;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  // The programs import the project’s packages.
  symlinkSync(join(ROOT, 'node_modules'), join(work, 'node_modules'), 'junction');
  try {
    const before = join(work, 'keys-before');
    writeFileSync(before, keys.map(([address, key]) => `${address} ${key}\n`).join(''));
    // What is not rendered costs one process as much time as two, and half the memory.
    const few = entries < MANY || keys.length > 0;
    const cores = options.processes ?? (few ? 1 : availableParallelism());
    const shares = few ? cores : Math.max(cores, Math.ceil(entries / SHARE));
    const left = Array.from({ length: shares }, (_, index) => index)[Symbol.iterator]();
    const worker = async (signal: AbortSignal) => {
      for (const share of left)
        await renderShare({ ...options, signal }, String(share), before, `${share}/${shares}`);
    };
    const end = watchPages(options);
    const begin = (signal: AbortSignal) => Array.from({ length: cores }, () => worker(signal));
    await allOf(begin, options.signal).finally(end);
    const rendered = Array.from({ length: shares }, (_, share) =>
      readKeys(join(work, String(share), 'keys')),
    );
    const all = rendered.flat().sort(([a], [b]) => (a < b ? -1 : 1));
    removeOthers(out, keys, all);
    return all;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Astro tells of each page on a line of its own, which costs more than to look now and then. */
function watchPages({ out, entries, progress }: RenderOptions): () => void {
  if (!progress) return () => undefined;
  const look = () => {
    const years = globSync('questions/[0-9]*', { cwd: out });
    const done = years.map((year) => readdirSync(join(out, year)).length);
    progress(
      done.reduce((sum, one) => sum + one, 0),
      entries,
    );
  };
  const timer = setInterval(look, LOOK);
  return () => {
    clearInterval(timer);
  };
}

async function renderShare(
  { content, transcripts, index, out, work: above, siteUrl, entries, signal }: RenderOptions,
  folder: string,
  before: string,
  share: string,
): Promise<void> {
  const work = join(above, folder);
  mkdirSync(work);
  const env = {
    ASTRO_TELEMETRY_DISABLED: '1',
    // A test runner says that it develops: the pages would then read all entries again and again. It
    // also has a base path of its own, which would be taken for that of the public address.
    DEV: undefined,
    BASE_URL: undefined,
    // Whoever builds, the pages are those of a public site.
    NODE_ENV: 'production',
    CONTENT_DIR: resolve(content),
    TRANSCRIPTS_DIR: resolve(transcripts),
    ARCHIVE_INDEX: index,
    OUT_DIR: out,
    CACHE_DIR: work,
    SITE_URL: siteUrl,
    PAGE_SHARE: share,
    PAGE_KEYS: join(work, 'keys'),
    PAGE_KEYS_BEFORE: before,
  };
  const astro = [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', ROOT];
  const args = [...memoryFor(entries), ...astro, '--force', '--silent'];
  // Astro puts the program that renders below the folder that it works in.
  await runProcess(args, { cwd: work, env, signal }).catch((error: unknown) => {
    throw new Error('Astro could not build the pages.', { cause: error });
  });
}

/**
 * Node’s heap for one process, in megabytes: pages live for a moment, and Node would keep them as long as
 * it has room. What stays is the facts of all entries, 300 MB for a hundred thousand, and the paths to be rendered.
 */
function memoryFor(entries: number): string[] {
  const facts = Math.ceil(entries / 1000) * 6;
  return ['--max-semi-space-size=16', `--max-old-space-size=${400 + facts}`];
}

function readKeys(file: string): [string, string][] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const space = line.indexOf(' ');
    return [line.slice(0, space), line.slice(space + 1)];
  });
}

/** The file of a page, below the folder of the site. */
export function pageFile(address: string): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}

function removeOthers(out: string, before: PageKeys, now: PageKeys): void {
  const kept = new Set(now.map(([address]) => address));
  for (const [address] of before) {
    if (!kept.has(address)) removeFile(out, pageFile(address));
  }
}
