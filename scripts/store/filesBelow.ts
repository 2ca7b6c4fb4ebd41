import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The paths of all files below a folder, with slashes, in sorted order; none where there is no folder.
 * Node’s own way to read folders in folders takes five times as long for half a million files.
 * @param withFolders lists folders too, each with a slash at its end.
 */
export function filesBelow(folder: string, withFolders = false): string[] {
  const paths: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (!entry.isDirectory()) paths.push(path);
      else {
        if (withFolders) paths.push(`${path}/`);
        walk(path);
      }
    }
  };
  try {
    walk('');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return paths.sort();
}
