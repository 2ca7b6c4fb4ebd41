import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { allOf } from '../site/allOf.ts';
import { callStage } from '../site/callStage.ts';
import type { PageKeys } from './keysStage.ts';
import { pagesStage, type ShareJob } from './pagesStage.ts';

/** The project’s own folder. */
const ROOT = resolve(import.meta.dirname, '../..');
/** Pages from which on a second process is worth what it costs to start. */
const MANY = 5000;
/** Pages that one process renders: what it holds grows with them. */
const SHARE = 60_000;

/** What pages are made of, and where they go. */
export interface RenderOptions extends Omit<ShareJob, 'addresses' | 'pages' | 'work'> {
  /** A folder on the same disk for the programs that render, which is gone afterwards. */
  readonly work: string;
  /** The pages of the site. */
  readonly keys: PageKeys;
  /** Those that stand in the folder already: what did not change is left alone. */
  readonly before: PageKeys;
  /** Processes at a time, if not as many as there are cores; a few pages have one. */
  readonly processes?: number;
  /** Ends the work at once, where it is no longer wanted. */
  readonly signal?: AbortSignal;
  /** Told how many pages are rendered so far. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Renders every page whose key is new, in as many processes as there are cores, each with its share of them.
 * Astro is not started where there is none.
 * @returns how many it rendered.
 * @throws Error with Astro’s own words where it fails.
 */
export async function renderPages(options: RenderOptions): Promise<number> {
  const { work, keys, before } = options;
  const known = new Map(before);
  const wanted = keys.filter(([address, key]) => known.get(address) !== key);
  if (wanted.length === 0) return 0;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  // The programs import the project’s packages.
  symlinkSync(join(ROOT, 'node_modules'), join(work, 'node_modules'), 'junction');
  try {
    return await renderShares(
      options,
      wanted.map(([address]) => address),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function renderShares(
  { keys, before: _, processes, signal: outer, progress, ...source }: RenderOptions,
  addresses: readonly string[],
): Promise<number> {
  const few = addresses.length < MANY;
  const atOnce = processes ?? (few ? 1 : availableParallelism());
  const shares = Math.max(atOnce, Math.ceil(addresses.length / SHARE));
  const rendered = new Array<number>(shares).fill(0);
  const sum = () => rendered.reduce((all, one) => all + one, 0);
  const left = rendered.keys();
  const worker = async (signal: AbortSignal) => {
    for (const share of left) {
      const work = join(source.work, String(share));
      mkdirSync(work);
      const [from, to] = [share, share + 1].map((at) =>
        Math.floor((addresses.length * at) / shares),
      );
      const some = addresses.slice(from, to);
      const job = { ...source, work, pages: keys.length, addresses: some };
      const told = (done: number) => {
        rendered[share] = done;
        progress?.(sum(), addresses.length);
      };
      // Astro puts the program that renders below the folder that it works in.
      const answer = await callStage(pagesStage, job, { signal, progress: told, cwd: work });
      rendered[share] = answer.rendered;
    }
  };
  await allOf((signal) => Array.from({ length: atOnce }, () => worker(signal)), outer);
  return sum();
}
