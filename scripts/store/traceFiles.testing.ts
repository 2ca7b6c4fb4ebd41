import type * as FileSystem from 'node:fs';
import { relative } from 'node:path';

/** What was asked of the disk, in order: `sync a`, `move a b`, `remove a`, by paths below a folder. */
export const asked: string[] = [];
let root = '';

/** Begins to note what is asked of the disk below a folder. */
export function traceBelow(folder: string): void {
  root = folder;
  asked.length = 0;
}

/** A file system that does what it is told, and notes it: for `vi.mock('node:fs', tracedFiles)`. */
export async function tracedFiles(load: () => Promise<typeof FileSystem>) {
  const fs = await load();
  const opened = new Map<number, string>();
  const at = (path: unknown) => relative(root, String(path)) || '.';
  return {
    ...fs,
    openSync: (path: string, flags: string) => {
      const file = fs.openSync(path, flags);
      opened.set(file, at(path));
      return file;
    },
    fsyncSync: (file: number) => {
      asked.push(`sync ${opened.get(file)}`);
      fs.fsyncSync(file);
    },
    renameSync: (from: string, to: string) => {
      asked.push(`move ${at(from)} ${at(to)}`);
      fs.renameSync(from, to);
    },
    rmSync: (path: string, options: FileSystem.RmOptions) => {
      if (fs.existsSync(path)) asked.push(`remove ${at(path)}`);
      fs.rmSync(path, options);
    },
  };
}
