import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileHash } from '../site/checksums.ts';
import { fillInSizes, PLACEHOLDER, type WrittenFile } from './fillInSizes.ts';

/**
 * Writes the size and SHA-256 of each file that the data page names into the page, once they are there.
 * @param out the folder of the site.
 * @throws Error that names a file which was not written.
 */
export function fillDataPage(out: string): void {
  const page = join(out, 'data/index.html');
  const html = readFileSync(page, 'utf8');
  const named = new Set([...html.matchAll(PLACEHOLDER)].map(([, , path = '']) => path));
  const files = new Map<string, WrittenFile>();
  for (const path of named) {
    const file = join(out, 'data', path);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat) files.set(path, { bytes: stat.size, sha256: fileHash(file) });
  }
  writeFileSync(page, fillInSizes(html, files));
}
