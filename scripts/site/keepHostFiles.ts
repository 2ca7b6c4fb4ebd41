import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Takes over into the next site what a host has put into the published one. Where the site makes a file of
 * the same name itself, that one stays. They are in no list of checksums: a host may change them at any time.
 * @param names paths of files and folders below the site.
 */
export function keepHostFiles(out: string, next: string, names: readonly string[]): void {
  for (const name of names) {
    const [from, to] = [join(out, name), join(next, name)];
    if (!existsSync(from)) continue;
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, {
      ...{ recursive: true, force: false, preserveTimestamps: true, verbatimSymlinks: true },
    });
  }
}
