import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const INTERVAL = 200;

/**
 * Watches the memory of this process and all below it, and remembers the most of each stretch. Where
 * the machine has no `ps`, it is 0.
 */
export class MemoryWatch {
  #peak = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Begins to watch; the watch ends with `stop`. */
  start(): void {
    this.#timer = setInterval(() => void this.#look(), INTERVAL);
  }

  /** The most since the last call, in bytes. */
  takePeak(): number {
    const peak = this.#peak;
    this.#peak = 0;
    return peak;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const { stdout } = await run('ps', ['-axo', 'pid=,ppid=,rss=']).catch(() => ({ stdout: '' }));
    this.#peak = Math.max(this.#peak, treeBytes(stdout, process.pid));
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
