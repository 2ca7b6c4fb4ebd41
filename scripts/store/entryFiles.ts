import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ENTRY_ID } from '../../src/record/entryId.ts';
import { filesBelow } from './filesBelow.ts';
import { syncPath } from './syncPath.ts';
import { syncTree } from './syncTree.ts';

/** What became of the files of a run. */
export interface Written {
  readonly written: number;
  readonly unchanged: number;
}

/** A file to be written. Its text may be made where it is needed only, its SHA-256 being known without it. */
export type FileToWrite = readonly [
  path: string,
  text: string | (() => string),
  digest?: string | undefined,
];

/** The path of an entry below the content folder: `questions/2018/1558.md`. */
export function entryPath(id: string): string {
  return `questions/${id}.md`;
}

/**
 * Writes files (path below `folder`, text, and the digest of the text where it is known) that differ from what stands there. Each is there whole or not
 * at all, also when the power fails: all are written aside, then on the disk, then moved into place. A
 * file that is the same is not touched. Waits for each file: for a hundred thousand small ones that is
 * several times faster than to have many under way.
 * @param dry counts what would be written and writes nothing.
 * @param onReplace called before a file that differs takes the place of another.
 */
export function writeFiles(
  folder: string,
  files: Iterable<FileToWrite>,
  dry: boolean,
  onReplace?: (before: string, after: string) => void,
): Written {
  const root = resolve(folder);
  const aside = join(root, '.ingest.next');
  rmSync(aside, { recursive: true, force: true });
  try {
    return writeAside(root, aside, files, dry, onReplace);
  } finally {
    // A full disk must not stay full.
    rmSync(aside, { recursive: true, force: true });
  }
}

function writeAside(
  root: string,
  aside: string,
  files: Iterable<FileToWrite>,
  dry: boolean,
  onReplace?: (before: string, after: string) => void,
): Written {
  let unchanged = 0;
  const targets: string[] = [];
  for (const [path, given, digest] of files) {
    const target = join(root, path);
    const bytes = existsSync(target) ? readFileSync(target) : undefined;
    if (bytes && digest === hash('sha256', bytes)) {
      unchanged += 1;
      continue;
    }
    const text = typeof given === 'string' ? given : given();
    const before = bytes?.toString();
    if (before === text) {
      unchanged += 1;
      continue;
    }
    if (before !== undefined) onReplace?.(before, text);
    if (!dry) {
      if (targets.length === 0) mkdirSync(aside, { recursive: true });
      writeFileSync(join(aside, String(targets.length)), text);
    }
    targets.push(target);
  }
  if (!dry && targets.length > 0) moveIntoPlace(root, aside, targets);
  return { written: targets.length, unchanged };
}

/** Files that are numbered in a folder aside go to their places, when nothing of them can be lost. */
function moveIntoPlace(root: string, aside: string, targets: readonly string[]): void {
  syncTree(aside);
  const folders = new Set([root]);
  for (const [number, target] of targets.entries()) {
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    for (let above = parent; !folders.has(above); above = dirname(above)) folders.add(above);
    renameSync(join(aside, String(number)), target);
  }
  for (const changed of folders) syncPath(changed);
}

/** What stands below the questions of a content folder. */
interface EntryListing {
  /** Of the entries, sorted. */
  readonly ids: readonly string[];
  /** Paths below the content folder of what is no entry: notes, files of editors. */
  readonly others: readonly string[];
}

/** Files that systems leave in every folder, and nobody needs to be told of. */
const USUAL = /(?:^|\/)\.(?:DS_Store|gitkeep)$/;

/** Lists the entries of a content folder, and whatever else stands among them. */
export function listEntries(folder: string): EntryListing {
  const [ids, others]: [string[], string[]] = [[], []];
  for (const file of filesBelow(join(folder, 'questions'))) {
    const id = file.replace(/\.md$/, '');
    if (id !== file && ENTRY_ID.test(id)) ids.push(id);
    else if (!USUAL.test(file)) others.push(`questions/${file}`);
  }
  return { ids: ids.sort(), others };
}

/** The ids of the entries that stand in the content folder, sorted. */
export function entryIds(folder: string): readonly string[] {
  return listEntries(folder).ids;
}

/** Removes one entry, so that it does not come back when the power fails. */
export function removeEntry(folder: string, id: string): void {
  const path = join(folder, entryPath(id));
  rmSync(path);
  syncPath(dirname(path));
}
