import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checksums } from './checksums.ts';

/** The checksum of a file, and when the file was changed last, in milliseconds as its disk has it. */
export interface KnownFile {
  readonly hash: string;
  readonly changed: number;
}

/** Checksums that hold for as long as nobody writes to their files, by path below the site. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;

/**
 * Notes of each file when it was changed last, which no program can set: that it is the same later on
 * means that nothing was written, whatever the clock was set to in between.
 */
export function knownFiles(site: string, checksums: Checksums): KnownFiles {
  const now = diskTime(site);
  const known = new Map<string, KnownFile>();
  for (const [path, hash] of checksums) {
    const changed = statSync(join(site, path)).ctimeMs;
    // The time of a disk is coarse: what was changed just now could be changed again in the same moment.
    if (changed < now) known.set(path, { hash, changed });
  }
  return known;
}

function diskTime(folder: string): number {
  const marker = join(folder, '.now');
  writeFileSync(marker, '');
  const { ctimeMs } = statSync(marker);
  rmSync(marker);
  return ctimeMs;
}
