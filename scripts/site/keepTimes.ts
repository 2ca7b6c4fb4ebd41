import { statSync, utimesSync } from 'node:fs';
import type { Checksums } from './checksums.ts';

/** Milliseconds of a second: servers and copies know the time of a file to the second at least. */
const SECOND = 1000;

/**
 * Gives each file of the next site the time at which its bytes were published first, in whole seconds. Servers make
 * the ETag of a file from its time and size, and `rsync` asks for the same: what did not change is then neither
 * sent nor copied again. Other bytes are always later than those before, also where the clock was set back.
 * @param next the folder of the next site, and its checksums.
 * @param out the folder of the published site, and its checksums, if it is whole.
 */
export function keepTimes(
  next: string,
  sums: Checksums,
  out: string,
  published: Checksums = new Map(),
): void {
  for (const [path, hash] of sums) {
    const file = `${next}/${path}`;
    const own = statSync(file).mtimeMs;
    const earlier = published.has(path) ? secondsOf(statSync(`${out}/${path}`).mtimeMs) : undefined;
    const time = timeOf(secondsOf(own), earlier, published.get(path) === hash);
    if (own !== time * SECOND) utimesSync(file, time, time);
  }
}

function secondsOf(milliseconds: number): number {
  return Math.floor(milliseconds / SECOND);
}

function timeOf(own: number, earlier: number | undefined, isSame: boolean): number {
  if (earlier === undefined) return own;
  return isSame ? earlier : Math.max(own, earlier + 1);
}
