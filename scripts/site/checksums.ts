import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../store/filesBelow.ts';

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
 * The checksums of all files of a site, in the order of their paths.
 * @param known checksums of files that were there before `since`, if any.
 * @param since files of this time or later are read, in milliseconds as the file system has it.
 */
export function checksumsOf(site: string, known: Checksums, since: number): Checksums {
  const paths = filesBelow(site).filter((path) => path !== CHECKSUMS);
  return new Map(
    paths.map((path) => {
      const file = join(site, path);
      const before = known.get(path);
      const isKnown = before !== undefined && statSync(file).mtimeMs < since;
      return [path, isKnown ? before : fileHash(file)];
    }),
  );
}

/** Puts the list of its checksums into a site, which makes it a whole one. */
export function writeChecksums(site: string, checksums: Checksums): void {
  const text = [...checksums].map(([path, hash]) => `${hash}  ${path}\n`).join('');
  const aside = join(site, `.${CHECKSUMS}`);
  const list = openSync(aside, 'w');
  writeFileSync(list, text);
  fsyncSync(list);
  closeSync(list);
  renameSync(aside, join(site, CHECKSUMS));
}

/** The SHA-256 of a file in hexadecimal, which may be larger than memory. */
export function fileHash(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  for (let read = PIECE; read === PIECE;) {
    read = readSync(file, piece);
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
