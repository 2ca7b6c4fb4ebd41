import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECKSUMS } from './checksums.ts';
import type { SitePlace } from './SitePlace.ts';

/**
 * Sees, before any work is done, that a site can take its place: a folder that is replaced as a whole.
 * @throws Error that says why it cannot, and what to do.
 */
export function refusePlace({ out, own }: SitePlace): void {
  if (!existsSync(out)) refuseDeadLink(out);
  else if (!statSync(out).isDirectory()) {
    throw new Error(`${out} is a file. Move it away, or build into another folder.`);
  } else if (isMount(out)) throw new Error(describeMount(out));
  else if (hasOthers(out)) {
    throw new Error(
      `${out} has files that are not a site made by this program. Empty it, or build into another folder.`,
    );
  }
  mkdirSync(dirname(out), { recursive: true });
  // Not with what is above it: Node would then say of a disk that can only be read that it is not there.
  if (!existsSync(own)) mkdirSync(own);
  if (statSync(own).dev !== statSync(dirname(out)).dev) {
    throw new Error(
      `${own} is not on the same disk as ${dirname(out)}, and a site cannot be moved between disks in one step. Put both on one disk.`,
    );
  }
}

function refuseDeadLink(out: string): void {
  if (lstatSync(out, { throwIfNoEntry: false }) === undefined) return;
  throw new Error(
    `${out} is a link that leads nowhere. Make the folder it points to, or remove it.`,
  );
}

/**
 * Whether a folder is a mounted disk or volume. To move a folder into itself is refused everywhere; the
 * reason is another one where it is a disk of its own, even one that is only mounted a second time.
 */
function isMount(folder: string): boolean {
  try {
    renameSync(folder, join(folder, 'itself'));
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EXDEV';
  }
}

function describeMount(out: string): string {
  return [
    `${out} is a disk or a volume, and no other folder can take its place.`,
    `Build into a folder inside it (--out ${join(out, 'current')}), and let the server show that one.`,
  ].join(' ');
}

function hasOthers(out: string): boolean {
  return !existsSync(join(out, CHECKSUMS)) && readdirSync(out).length > 0;
}
