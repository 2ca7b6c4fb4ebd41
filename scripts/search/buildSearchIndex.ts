import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type * as z from 'zod/mini';
import { readIndex } from '../../src/archive/indexFile.ts';
import { searchedEvents } from '../../src/page-models/latestChanges.ts';
import { bundleEntrySchema, PAGEFIND_FILES } from '../../src/record/pagefindFiles.ts';
import {
  idsFile,
  searchManifestSchema,
  type ManifestPeriod,
  type SearchManifest,
} from '../../src/record/searchManifest.ts';
import { writeSpellings } from '../../src/record/spellingList.ts';
import { allOf } from '../site/allOf.ts';
import { callStage } from '../site/callStage.ts';
import { programDigest } from '../store/programDigest.ts';
import { bundleWords } from './bundleWords.ts';
import { joinSpellings, SPELLINGS } from './joinSpellings.ts';
import { periodsOf, type Period } from './periodsOf.ts';
import { IDS_FILE, periodStage } from './periodStage.ts';
import { wordFiles } from './wordFiles.ts';

/** What Pagefind writes with every bundle, and all bundles of a site share. */
const PROGRAM = [PAGEFIND_FILES.module, PAGEFIND_FILES.wasm];
const NO_PROGRAM = { version: '', include_characters: [] };
/** A process of Pagefind’s holds about 100 kB for each record of its period. */
const MOST_PROCESSES = 4;

/** Where the entries are, where the site is, and where the search of the build before is put aside. */
export interface SearchIndexOptions {
  readonly content: string;
  readonly out: string;
  readonly before?: string;
  /** The file of the index of the archive. */
  readonly index: string;
  /** Questions that fill a period, if not as many as measure best. */
  readonly periodSize?: number;
  /** Ends the work at once, where it is no longer wanted. */
  readonly signal?: AbortSignal;
  /** Told how many periods are ready. */
  readonly progress?: (done: number, total: number) => void;
}

/** What the search of a site holds, and how many of its periods were made anew. */
export interface SearchIndexReport {
  readonly records: number;
  readonly periods: number;
  readonly rebuilt: number;
}

/**
 * Indexes every entry of the content folder into `<out>/pagefind/`: one Pagefind bundle for each
 * period, made in a process of its own, fed in sorted order, so that the same entries give the same
 * bytes; the words of all periods; and `periods.json`, which lists both. A period whose entries are
 * those of the build before is taken from there.
 * @throws Error with what Pagefind said.
 */
export async function buildSearchIndex(options: SearchIndexOptions): Promise<SearchIndexReport> {
  const { out, before, index, periodSize } = options;
  const { entries, latest } = indexedEntries(index);
  const folder = join(out, 'pagefind');
  const report = await indexBelow(options, {
    folder,
    before,
    periods: periodsOf(entries, periodSize),
  });
  if (latest.length === 0) return report;
  // For whoever follows a search: one period, however many years the latest changes are of.
  const { progress: _, ...quiet } = options;
  const below = join(folder, LATEST);
  const known = before === undefined ? undefined : join(before, LATEST);
  const periods = periodsOf(latest, Infinity);
  await indexBelow(quiet, { folder: below, before: known, periods });
  for (const file of PROGRAM) await rm(join(below, file), { force: true });
  return report;
}

/** The folder of the index of the latest changes, below the one of the whole archive. */
const LATEST = 'latest';

/** One search by itself: where it goes, where that of the build before is, and what it holds. */
interface SearchBelow {
  readonly folder: string;
  readonly before: string | undefined;
  readonly periods: readonly SearchedPeriod[];
}

async function indexBelow(
  { content, progress, signal: outer, index: archive }: SearchIndexOptions,
  { folder, before, periods: all }: SearchBelow,
): Promise<SearchIndexReport> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'words'), { recursive: true });
  const known = before === undefined ? undefined : await readManifest(before);
  const program = programDigest();
  let rebuilt = 0;
  let pagefind = known?.pagefind ?? NO_PROGRAM;
  const index = async (
    period: SearchedPeriod,
    signal: AbortSignal,
  ): Promise<ManifestPeriod | undefined> => {
    const madeOf = hashOf(period, program);
    const target = join(folder, period.path);
    const same = known?.periods.find((one) => one.path === period.path && one.madeOf === madeOf);
    if (same && before && existsSync(join(before, period.path))) {
      await rename(join(before, period.path), target);
      return same;
    }
    rebuilt += 1;
    const ids = period.entries.map(({ id }) => id);
    const job = { content, index: archive, folder: target, path: period.path, ids };
    const years = await callStage(periodStage, job, { signal });
    // Nothing in it is searchable where all of it was withdrawn.
    if (Object.keys(years).length === 0) return undefined;
    for (const file of PROGRAM) await rename(join(target, file), join(folder, file));
    const { languages, ...ofAll } = await takeEntry(join(target, PAGEFIND_FILES.entry));
    pagefind = ofAll;
    const { hash } = languages.en;
    await rename(join(target, IDS_FILE), join(folder, idsFile(period.path, hash)));
    return { path: period.path, hash, years, madeOf };
  };
  let ready = 0;
  const work = async (period: SearchedPeriod, signal: AbortSignal) => {
    const made = await index(period, signal);
    progress?.((ready += 1), all.length);
    return made;
  };
  const periods = await inTurns(all, work, outer);
  // With nothing to search there is no program either, whatever was there before.
  for (const file of periods.length > 0 ? PROGRAM : []) {
    const known = before && join(before, file);
    if (known && existsSync(known) && !existsSync(join(folder, file)))
      await rename(known, join(folder, file));
  }
  await writeManifest(folder, periods.length > 0 ? pagefind : NO_PROGRAM, periods);
  const counts = periods.flatMap(({ years }) => Object.values(years));
  const records = counts.reduce((sum, count) => sum + count, 0);
  return { records, periods: periods.length, rebuilt };
}

/** The manifest has what is in it. */
async function takeEntry(file: string): Promise<z.infer<typeof bundleEntrySchema>> {
  const entry = bundleEntrySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  await rm(file);
  return entry;
}

async function writeManifest(
  folder: string,
  pagefind: SearchManifest['pagefind'],
  periods: readonly ManifestPeriod[],
): Promise<void> {
  const files = wordFiles(
    periods.map(({ path, years }) => ({ words: bundleWords(join(folder, path)), years })),
  );
  // Not named .gz: servers take such files for encoded ones, and browsers would then unpack them.
  for (const [number, { text }] of files.entries()) {
    await writeFile(join(folder, 'words', `${number}.words`), gzipSync(text));
  }
  const spelled = periods.map(({ path }) =>
    gunzipSync(readFileSync(join(folder, path, SPELLINGS))),
  );
  const spellings = joinSpellings(spelled.map((text) => text.toString()));
  await writeFile(join(folder, SPELLINGS), gzipSync(writeSpellings(spellings)));
  const manifest: SearchManifest = {
    pagefind,
    periods,
    words: files.map(({ first }) => first),
  };
  await writeFile(join(folder, 'periods.json'), `${JSON.stringify(manifest)}\n`);
}

async function readManifest(folder: string): Promise<SearchManifest | undefined> {
  const text = await readFile(join(folder, 'periods.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const read = searchManifestSchema.safeParse(JSON.parse(text));
  return read.success ? read.data : undefined;
}

/** An entry as far as its place in the search goes. */
interface SearchedEntry {
  readonly id: string;
  readonly date: string | undefined;
  readonly digest: string;
}
type SearchedPeriod = Period<SearchedEntry>;

/** All entries of the index of the archive, which are sorted by their ids, and those of the latest changes. */
function indexedEntries(archive: string): Readonly<Record<'entries' | 'latest', SearchedEntry[]>> {
  const { entries: read, log } = readIndex(readFileSync(archive));
  const entries = read.map(({ facts: { id, date }, digest }) => ({ id, date, digest }));
  const ids = new Set(searchedEvents(log).map(({ id }) => id));
  return { entries, latest: entries.filter(({ id }) => ids.has(id)) };
}

function hashOf({ entries }: SearchedPeriod, program: string): string {
  const hash = createHash('sha256').update(program);
  for (const { id, digest } of entries) hash.update(`${id} ${digest}\n`);
  return hash.digest('hex');
}

/** Does one thing for each period, as many at a time as there are cores, and keeps their order. */
async function inTurns<T>(
  periods: readonly SearchedPeriod[],
  work: (period: SearchedPeriod, signal: AbortSignal) => Promise<T | undefined>,
  outer: AbortSignal | undefined,
): Promise<T[]> {
  const results: (T | undefined)[] = [];
  const left = periods.entries();
  const worker = async (signal: AbortSignal) => {
    for (const [index, period] of left) results[index] = await work(period, signal);
  };
  const workers = Math.min(availableParallelism(), MOST_PROCESSES);
  await allOf((signal) => Array.from({ length: workers }, () => worker(signal)), outer);
  return results.filter((result) => result !== undefined);
}
