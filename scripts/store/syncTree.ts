import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { filesBelow } from './filesBelow.ts';
import { syncPath } from './syncPath.ts';

/** From so many on, one call for the whole disk is faster than one for each. */
const MANY = 100;

/**
 * Waits until a folder with all that is below it is on the disk and outlives a loss of power: what files
 * say first, then folders. For 100,000 files of 9 kB that is 3 seconds by one call, and 20 to 30 one by one.
 * @throws Error of the file system where it cannot be written.
 */
export function syncTree(folder: string): void {
  const paths = filesBelow(folder, true);
  if (paths.length > MANY && syncDisk(folder)) return;
  const [folders = [], files = []] = [true, false].map((is) =>
    paths.filter((path) => path.endsWith('/') === is),
  );
  for (const path of [...files, ...folders, '']) syncPath(join(folder, path));
}

/** Whether this machine has a `sync` that waits for the disk of a path; others only begin to write. */
function syncDisk(path: string): boolean {
  return process.platform === 'linux' && spawnSync('sync', ['-f', path]).status === 0;
}
