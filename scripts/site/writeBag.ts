import { createHash } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogSummary } from '../../src/archive/logSummary.ts';
import type { Checksums } from './checksums.ts';

/** What makes a bag of a site, beside its folder `data`: RFC 8493. */
const [DECLARATION, INFO] = ['bagit.txt', 'bag-info.txt'];
const [MANIFEST, TAGS] = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];

/**
 * Makes the folder `data` of a site the payload of a BagIt bag (RFC 8493), whose base is the site: a list of its files
 * with their SHA-256, and the last line of the log, so that a copy of the data says what it was made of. The day
 * in it is that of the log; no clock is asked.
 * @param sums of all files of the site.
 * @returns the same with those of the files that make the bag.
 */
export function writeBag(
  site: string,
  sums: Checksums,
  { lines, head, last }: Pick<LogSummary, 'lines' | 'head' | 'last'>,
): Checksums {
  const payload = [...sums].filter(([path]) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, [path]) => sum + statSync(join(site, path)).size, 0);
  const info = [
    'External-Description: All questions of this site as data, and what describes them.',
    ...(last === undefined ? [] : [`Bagging-Date: ${last}`]),
    `Payload-Oxum: ${bytes}.${payload.length}`,
    ...(last === undefined ? [] : [`Log-Lines: ${lines}`, `Log-Head-SHA256: ${head}`]),
  ];
  const tags: Record<string, string> = {
    [DECLARATION]: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    [INFO]: info.map((line) => `${line}\n`).join(''),
    [MANIFEST]: manifest(payload),
  };
  const hashes = Object.entries(tags).map(([path, text]) => [path, sha256(text)] as const);
  tags[TAGS] = manifest(hashes);
  for (const [path, text] of Object.entries(tags)) writeFileSync(join(site, path), text);
  const all = new Map([...sums, ...hashes, [TAGS, sha256(tags[TAGS])] as const]);
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Lines as `sha256sum -c` reads them; what would break a line or be taken for such is encoded. */
function manifest(files: Iterable<readonly [path: string, hash: string]>): string {
  const encoded = (path: string) => path.replaceAll('%', '%25').replaceAll('\n', '%0A');
  return [...files].map(([path, hash]) => `${hash}  ${encoded(path)}\n`).join('');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
