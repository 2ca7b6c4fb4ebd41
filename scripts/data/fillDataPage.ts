import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fillInSizes, PLACEHOLDER, type WrittenFile } from './fillInSizes.ts';

/**
 * Writes the size and SHA-256 of each file that the data page names into the page, once they are there.
 * @param out the folder of the site.
 * @throws Error that names a file which was not written.
 */
export async function fillDataPage(out: string): Promise<void> {
  const page = join(out, 'data/index.html');
  const html = await readFile(page, 'utf8');
  const named = new Set([...html.matchAll(PLACEHOLDER)].map(([, , path = '']) => path));
  const files = new Map<string, WrittenFile>();
  for (const path of named) {
    const file = join(out, 'data', path);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) continue;
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    files.set(path, { bytes: stat.size, sha256: hash.digest('hex') });
  }
  await writeFile(page, fillInSizes(html, files));
}
