import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Makes sure that a folder is there before anything is read, written or removed.
 * @param option the option of the command line that names it, `--content`.
 * @throws Error that says where it was looked for and what to do.
 */
export function requireFolder(path: string, option: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new Error(
    `There is no folder ${resolve(path)}: run this in the project’s folder, or give another one with ${option}.`,
  );
}
