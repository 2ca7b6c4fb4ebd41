import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../scripts/store/filesBelow.ts';

/** The SHA-256 of every file of a site, by its path. */
export async function siteHashes(site: string): Promise<Record<string, string>> {
  const pairs = filesBelow(site).map(async (file) => {
    const bytes = await readFile(join(site, file));
    return [file, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}
