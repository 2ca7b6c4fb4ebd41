import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

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
 * not at all, and a file that is the same is not touched.
 * @param dry counts what would be written and writes nothing.
 */
export async function writeFiles(
  folder: string,
  files: Iterable<readonly [path: string, text: string]>,
  dry: boolean,
): Promise<Written> {
  let [written, unchanged] = [0, 0];
  for (const [path, text] of files) {
    const target = join(folder, path);
    const present = await readFile(target, 'utf8').catch(() => undefined);
    if (present === text) unchanged += 1;
    else {
      written += 1;
      if (dry) continue;
      await mkdir(dirname(target), { recursive: true });
      await writeFileAtomic(target, text, { fsync: false });
    }
  }
  return { written, unchanged };
}

/** The ids of the entries that stand in the content folder, sorted. */
export async function entryIds(folder: string): Promise<string[]> {
  const questions = join(folder, 'questions');
  const files = await readdir(questions, { recursive: true }).catch(() => []);
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .sort();
}

/** Removes one entry. */
export async function removeEntry(folder: string, id: string): Promise<void> {
  await rm(join(folder, entryPath(id)));
}
