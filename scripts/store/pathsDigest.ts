import { createHash, type Hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
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
    const bytes = readFileSync(path);
    // The length keeps the end of one file from being the beginning of the next.
    hash.update(`${bytes.length}\0`).update(bytes);
  } catch {
    hash.update('unreadable\0');
  }
}
