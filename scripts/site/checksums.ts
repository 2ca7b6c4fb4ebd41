import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../store/filesBelow.ts';
import { writeDurably } from '../store/writeDurably.ts';
import type { KnownFiles } from './knownFiles.ts';

/** The list of all files of a site with their checksums; `sha256sum -c` reads it. */
export const CHECKSUMS = 'SHA256SUMS';

/** SHA-256 in hexadecimal, by the path of a file below the site. */
export type Checksums = ReadonlyMap<string, string>;

/** The checksums of a site, or undefined where it has none: then it is not whole. */
export function readChecksums(site: string): Checksums | undefined {
  let text: string;
  try {
    text = readFileSync(join(site, CHECKSUMS), 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n').filter(Boolean);
  return new Map(lines.map((line) => [line.slice(HASH_LENGTH + 2), line.slice(0, HASH_LENGTH)]));
}

const HASH_LENGTH = 64;

/**
 * The checksums of a site that has every file which its list names. Any doubt is as if there was no
 * site: what was cut off or lost must not go on into the next one.
 */
export function wholeChecksums(site: string): Checksums | undefined {
  const listed = readChecksums(site);
  const isWhole = listed?.keys().every((path) => existsSync(`${site}/${path}`));
  return isWhole ? listed : undefined;
}

/**
 * The checksums of all files of a site, in the order of their paths.
 * @param known those of files that need not be read again unless they have changed.
 */
export function checksumsOf(site: string, known: KnownFiles = new Map()): Checksums {
  const paths = filesBelow(site).filter((path) => path !== CHECKSUMS);
  return new Map(
    paths.map((path) => {
      const file = `${site}/${path}`;
      const before = known.get(path);
      const isKnown = before?.changed === statSync(file).ctimeMs;
      return [path, isKnown ? before.hash : fileHash(file)];
    }),
  );
}

/** Puts the list of its checksums into a site, which makes it a whole one: the last thing to be done. */
export function writeChecksums(site: string, checksums: Checksums): void {
  const text = [...checksums].map(([path, hash]) => `${hash}  ${path}\n`).join('');
  writeDurably(join(site, CHECKSUMS), text);
}

/** The SHA-256 of a file in hexadecimal, which may be larger than memory. */
export function fileHash(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  // A piece may be shorter than asked for, and not be the last.
  for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
    hash.update(piece.subarray(0, read));
  }
  closeSync(file);
  return hash.digest('hex');
}

const PIECE = 1 << 20;
const piece = Buffer.allocUnsafe(PIECE);

/** A short text that tells two sites apart: the checksum of their lists. */
export function siteDigest(site: string): string | undefined {
  try {
    return fileHash(join(site, CHECKSUMS));
  } catch {
    return undefined;
  }
}
