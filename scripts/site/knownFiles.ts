import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The checksum of a file, and when the file was changed last, in milliseconds as its disk has it. */
export interface KnownFile {
  readonly hash: string;
  readonly changed: number;
}

/** Checksums that hold for as long as nobody writes to their files, by path below the site. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;

/**
 * Those of known files that can be told from what is written from now on: that a file was changed last at the
 * same time means that nothing was written, for no program can set that time, whatever the clock was set to.
 * The time of a disk is coarse, though: what was changed just now could be changed again in the same moment.
 */
export function knownFiles(site: string, files: Map<string, KnownFile>): KnownFiles {
  const now = diskTime(site);
  for (const [path, { changed }] of files) if (changed >= now) files.delete(path);
  return files;
}

function diskTime(folder: string): number {
  const marker = join(folder, '.now');
  writeFileSync(marker, '');
  const { ctimeMs } = statSync(marker);
  rmSync(marker);
  return ctimeMs;
}
