import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECKSUMS, readChecksums, type Checksums } from './checksums.ts';
import { removeFile } from './removeFile.ts';
import { removeSite } from './removeSite.ts';
import { leftSites, type SitePlace } from './SitePlace.ts';

/** A folder in which the next site is made. */
export interface Ground {
  /** The checksums of what stands in it. */
  readonly known: Checksums;
  /** What is written from now on has this time or a later one, in milliseconds. */
  readonly since: number;
}

/**
 * Makes the folder of the next site: an empty one, or one with all that the published site has. That
 * is a copy, never a link, so that nothing which is done in it reaches the published site. Where the
 * site before the published one is still there, only what differs between the two is copied.
 */
export function prepareNext(place: SitePlace, incremental: boolean): Ground {
  const { out, next, before } = place;
  const published = incremental ? readChecksums(out) : undefined;
  const { whole, parts } = leftSites(place);
  const ground = published && [...whole, before].find((site) => existsSync(site));
  for (const site of [...whole, ...parts]) {
    if (site !== ground) removeSite(site);
  }
  if (ground && ground !== next) renameSync(ground, next);
  if (published) copyDifference(out, published, next);
  else mkdirSync(next, { recursive: true });
  return { known: published ?? new Map(), since: now(next) };
}

function copyDifference(out: string, published: Checksums, next: string): void {
  const there = readChecksums(next);
  // From here on it is no whole site.
  rmSync(join(next, CHECKSUMS), { force: true });
  if (!there) {
    rmSync(next, { recursive: true, force: true });
    cpSync(out, next, { recursive: true });
    rmSync(join(next, CHECKSUMS));
    return;
  }
  for (const path of there.keys()) {
    if (!published.has(path)) removeFile(next, path);
  }
  for (const [path, hash] of published) {
    if (there.get(path) === hash) continue;
    mkdirSync(dirname(join(next, path)), { recursive: true });
    copyFileSync(join(out, path), join(next, path));
  }
}

/** The time as the file system counts it, which is coarser than the clock. */
function now(folder: string): number {
  const marker = join(folder, '.now');
  writeFileSync(marker, '');
  const { mtimeMs } = statSync(marker);
  rmSync(marker);
  return mtimeMs;
}
