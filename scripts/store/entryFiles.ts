import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from './filesBelow.ts';

/** What became of the files of a run. */
export interface Written {
  readonly written: number;
  readonly unchanged: number;
}

/** The path of an entry below the content folder: `questions/2018/1558.md`. */
export function entryPath(id: string): string {
  return `questions/${id}.md`;
}

/**
 * Writes files (path below `folder`, text) that differ from what stands there. Each appears whole or
 * not at all, and a file that is the same is not touched. Waits for each file: for a hundred thousand
 * small ones that is several times faster than to have many under way.
 * @param dry counts what would be written and writes nothing.
 * @param onReplace called before a file that differs takes the place of another.
 */
export function writeFiles(
  folder: string,
  files: Iterable<readonly [path: string, text: string]>,
  dry: boolean,
  onReplace?: (before: string, after: string) => void,
): Written {
  let [written, unchanged] = [0, 0];
  const folders = new Set<string>();
  const aside = join(folder, '.ingest.tmp');
  for (const [path, text] of files) {
    const target = join(folder, path);
    const before = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
    if (before === text) {
      unchanged += 1;
      continue;
    }
    if (before !== undefined) onReplace?.(before, text);
    written += 1;
    if (dry) continue;
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    // Written aside and moved into place: a file is there whole or not at all.
    writeFileSync(aside, text);
    renameSync(aside, target);
  }
  return { written, unchanged };
}

/** The ids of the entries that stand in the content folder, sorted. */
export function entryIds(folder: string): string[] {
  return filesBelow(join(folder, 'questions'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .sort();
}

/** Removes one entry. */
export async function removeEntry(folder: string, id: string): Promise<void> {
  await rm(join(folder, entryPath(id)));
}
