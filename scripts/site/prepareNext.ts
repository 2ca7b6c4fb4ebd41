import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../store/filesBelow.ts';
import { syncPath } from '../store/syncPath.ts';
import { CHECKSUMS, readChecksums, type Checksums } from './checksums.ts';
import { knownFiles, type KnownFile, type KnownFiles } from './knownFiles.ts';
import { removeFile } from './removeFile.ts';
import { removeSite } from './removeSite.ts';
import { leftSites, type SitePlace } from './SitePlace.ts';

/**
 * Makes the folder of the next site: an empty one, or one with all that the published site has. That
 * is a copy, never a link, so that nothing which is done in it reaches the published site. Where a whole
 * site of an earlier build is still there, only what differs between the two is copied. The list of
 * checksums is never copied: a copy that was cut off is no site.
 * @param published the checksums of the published site, if the next one begins with what it has.
 * @returns what stands in the folder, and need not be read again.
 */
export function prepareNext(place: SitePlace, published?: Checksums): KnownFiles {
  const { out, next, before } = place;
  const { whole, parts } = leftSites(place);
  const ground = published && [...whole, before].find((site) => existsSync(site));
  const there = ground === undefined ? undefined : readChecksums(ground);
  for (const site of [...whole, ...parts]) if (!there || site !== ground) removeSite(site);
  if (ground && there) takeGround(ground, next);
  mkdirSync(next, { recursive: true });
  if (!published) return new Map();
  for (const path of filesBelow(next)) if (!published.has(path)) removeFile(next, path);
  return knownFiles(next, copyDifference(out, next, published, there));
}

/** Makes a whole site the ground of the next one: from here on it is none, also when the power fails. */
function takeGround(ground: string, next: string): void {
  rmSync(join(ground, CHECKSUMS));
  syncPath(ground);
  if (ground !== next) renameSync(ground, next);
}

/** Copies what is not there yet, or not whole. Each file is looked at once: there may be 600,000. */
function copyDifference(
  out: string,
  next: string,
  published: Checksums,
  there: Checksums | undefined,
): Map<string, KnownFile> {
  const folders = new Set<string>();
  const known = new Map<string, KnownFile>();
  for (const [path, hash] of published) {
    const [from, to] = [`${out}/${path}`, `${next}/${path}`];
    const same = there?.get(path) === hash;
    let file = same ? statSync(to, { throwIfNoEntry: false }) : undefined;
    if (file?.size !== statSync(from).size) {
      const folder = dirname(to);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      copyFileSync(from, to);
      file = statSync(to);
    }
    known.set(path, { hash, changed: file.ctimeMs });
  }
  return known;
}
