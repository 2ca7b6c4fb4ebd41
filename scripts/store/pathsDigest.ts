import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './filesBelow.ts';

/**
 * One SHA-256 over files and folders with all that is below them: names and bytes, in sorted order.
 * Two equal digests are the same files. What is missing or cannot be read counts as that.
 */
export function pathsDigest(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (isFolder) addFolder(hash, path);
    else addFile(hash, path);
  }
  return hash.digest('hex');
}

function addFolder(hash: Hash, folder: string): void {
  for (const path of filesBelow(folder, true)) {
    hash.update(`\0${path}\0`);
    if (!path.endsWith('/')) addFile(hash, join(folder, path));
  }
}

function addFile(hash: Hash, path: string): void {
  try {
    const found = statSync(path);
    // A pipe would be waited for, and a device may never end.
    if (!found.isFile()) throw new Error('no plain file');
    // The length keeps the end of one file from being the beginning of the next.
    hash.update(`${found.size}\0`);
    if (found.size <= PIECE) hash.update(readFileSync(path));
    else addPieces(hash, path);
  } catch {
    hash.update('unreadable\0');
  }
}

/** As many bytes of a file are held at a time. */
const PIECE = 1_000_000;

function addPieces(hash: Hash, path: string): void {
  const piece = Buffer.allocUnsafe(PIECE);
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const length = readSync(file, piece);
      if (length === 0) break;
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}
