import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Milliseconds: a look costs a large process more than the machine it looks at. */
const INTERVAL = 500;

/**
 * Watches the memory of this process and all below it. Where the machine has no `ps`, it is 0.
 */
export class MemoryWatch {
  readonly #stretches = new Set<{ peak: number }>();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Begins to watch; the watch ends with `stop`. */
  start(): void {
    this.#timer = setInterval(() => void this.#look(), INTERVAL);
  }

  /** Begins a stretch of time; what it returns ends it and gives its most memory, in bytes. */
  stretch(): () => number {
    const stretch = { peak: 0 };
    this.#stretches.add(stretch);
    return () => {
      this.#stretches.delete(stretch);
      return stretch.peak;
    };
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const { stdout } = await run('ps', ['-axo', 'pid=,ppid=,rss=']).catch(() => ({ stdout: '' }));
    const bytes = treeBytes(stdout, process.pid);
    for (const stretch of this.#stretches) stretch.peak = Math.max(stretch.peak, bytes);
  }
}

/** The resident memory of a process and its descendants, from what `ps` prints in kilobytes. */
function treeBytes(listing: string, root: number): number {
  const rows = listing
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const below = Map.groupBy(rows, ([, parent]) => parent);
  const own = rows.find(([pid]) => pid === root)?.[2] ?? 0;
  const sum = (pid: number | undefined): number =>
    (below.get(pid) ?? []).reduce(
      (total, [child, , kilobytes = 0]) => total + kilobytes + sum(child),
      0,
    );
  return (own + sum(root)) * 1024;
}
