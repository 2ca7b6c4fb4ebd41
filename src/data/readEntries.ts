import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileDigest, indexEntry, type IndexedEntry } from '../archive/indexEntry.ts';
import { ENTRY_ID } from '../record/entryId.ts';
import { contentFolder } from './contentFolder.ts';

/**
 * The facts of every entry below `content/questions`, in the order of their paths: for development, where no
 * build has made an index of them. They are no content collection: Astro would bundle all of them into
 * the program that renders, which takes 3 GB for a hundred thousand.
 * @throws Error that names file and line where an entry cannot be read.
 */
export function readEntries(): IndexedEntry[] {
  const folder = join(contentFolder, 'questions');
  const paths = globSync('*/*.md', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  // A note or a file of an editor among them is no entry: the build names it.
  const ids = paths.sort().map((path) => path.slice(0, -'.md'.length));
  return ids
    .filter((id) => ENTRY_ID.test(id))
    .map((id) => {
      const path = join(folder, `${id}.md`);
      const bytes = readFileSync(path);
      return indexEntry({ id, path, bytes, digest: fileDigest(bytes) });
    });
}
