import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Removes a file below a site, if it is there, and the folders that have nothing left in them. */
export function removeFile(site: string, path: string): void {
  rmSync(join(site, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(site, folder));
    } catch {
      // It has others, or was gone already.
      return;
    }
  }
}
