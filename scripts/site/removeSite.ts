import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUMS } from './checksums.ts';

/**
 * Removes a site, its list of checksums first: what is left of it is at no moment taken for whole. A
 * process that is about to end may still write into it: it is tried again then.
 */
export function removeSite(site: string): void {
  rmSync(join(site, CHECKSUMS), { force: true });
  rmSync(site, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
