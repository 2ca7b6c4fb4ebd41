import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncPath } from './syncPath.ts';

/**
 * Writes a file that is whole or as it was, whenever the power fails: written aside, on the disk, moved
 * into place, and its folder on the disk too when this returns.
 * @throws Error of the file system where it cannot be written; the file is as it was then.
 */
export function writeDurably(path: string, text: string | Uint8Array): void {
  const folder = dirname(path);
  const aside = join(folder, `.${basename(path)}.new`);
  const file = openSync(aside, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(aside, path);
  syncPath(folder);
}
