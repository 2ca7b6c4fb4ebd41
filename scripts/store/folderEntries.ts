import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** What stands at a path: a link is one, whatever it leads to. */
export interface FolderEntry {
  /** Below the folder, with slashes. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/**
 * All that is below a folder, in the sorted order of paths. Names that begin with a dot, which
 * machines leave, are left out, and no link is followed.
 * @throws where a folder cannot be read.
 */
export function folderEntries(folder: string): FolderEntry[] {
  const entries: FolderEntry[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = `${below}${entry.name}`;
      entries.push({ path, kind: kindOf(entry) });
      if (entry.isDirectory()) walk(`${path}/`);
    }
  };
  walk('');
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
}
