import { join } from 'node:path';
import { builtAddresses, missingAddresses } from '../store/publishedAddresses.ts';
import { pageFile, type PageKeys } from './renderPages.ts';

/** How many addresses a message names. */
const NAMED = 20;

/**
 * Sees that a site has every page that was made for it, and every page that ever was published.
 * @param files the paths of all its files.
 * @throws Error that names what is missing, and what to do.
 */
export function verifySite(content: string, files: readonly string[], keys: PageKeys): void {
  const there = new Set(files);
  const absent = keys.find(([address]) => !there.has(pageFile(address)));
  if (absent) throw new Error(`The page ${absent[0]} was not made. Build once more.`);
  const addresses = builtAddresses(files);
  const missing = missingAddresses(content, addresses);
  if (missing.length > 0) throw new Error(describeMissing(missing, content));
}

function describeMissing(missing: readonly string[], content: string): string {
  const shown = missing.slice(0, NAMED).map((address) => `  ${address}`);
  const more = missing.length > shown.length ? [`  and ${missing.length - shown.length} more`] : [];
  return [
    'These addresses were published, and the site would no longer have them:',
    ...shown,
    ...more,
    `Restore their records, or withdraw them in ${join(content, 'withdrawn.yaml')}: then the addresses stay.`,
  ].join('\n');
}
