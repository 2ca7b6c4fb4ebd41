import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What became of the raw files of a run. */
export interface TextCounts {
  written: number;
  unchanged: number;
  removed: number;
  /** Files that someone else wrote or edited, which are left as they are: paths below the folder. */
  readonly foreign: string[];
}

/**
 * Writes raw files below the folder of transcripts. A list in the store says which files were written by
 * it, with the digest of each: only these are ever replaced or removed. A line is added before its file
 * is written, so that a run which was killed knows its own.
 */
export class TextFiles {
  readonly #folder: string;
  readonly #list: number;
  /** The digests of what was ever written at each path. */
  readonly #own = new Map<string, Set<string>>();
  readonly #made = new Set<string>();
  /** Folders that are known to be there. */
  readonly #folders = new Set<string>();
  readonly counts: TextCounts = { written: 0, unchanged: 0, removed: 0, foreign: [] };

  /**
   * @param folder of the transcripts.
   * @param list the file that says what was written; open until `close`.
   */
  constructor(folder: string, list: string) {
    this.#folder = folder;
    const lines = existsSync(list) ? readFileSync(list, 'utf8').split('\n').slice(0, -1) : [];
    for (const line of lines) this.#remember(line.slice(65), line.slice(0, 64));
    this.#list = openSync(list, 'a');
  }

  /** Ends the writing. */
  close(): void {
    closeSync(this.#list);
  }

  /** Whether a file of this name was written in this run. */
  has(path: string): boolean {
    return this.#made.has(path);
  }

  /** Writes a file below the folder, unless someone else’s stands there. */
  write(path: string, text: string): void {
    this.#made.add(path);
    const digest = digestOf(text);
    const standing = this.#standing(path);
    if (standing === digest) this.counts.unchanged += 1;
    else if (standing !== undefined && !this.#own.get(path)?.has(standing))
      this.counts.foreign.push(path);
    else {
      this.#remember(path, digest);
      writeSync(this.#list, `${digest} ${path}\n`);
      this.#replace(join(this.#folder, path), text);
      this.counts.written += 1;
    }
  }

  /** Removes what earlier runs wrote and this one did not, where nobody else has edited it. */
  removeOthers(): void {
    for (const [path, digests] of this.#own) {
      const standing = this.#standing(path);
      if (this.#made.has(path) || standing === undefined || !digests.has(standing)) continue;
      rmSync(join(this.#folder, path));
      this.counts.removed += 1;
    }
  }

  /** Whole or as it was, whenever the run is killed. */
  #replace(path: string, text: string): void {
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    const aside = join(folder, `.${basename(path)}.new`);
    writeFileSync(aside, text);
    renameSync(aside, path);
  }

  #standing(path: string): string | undefined {
    const file = join(this.#folder, path);
    return existsSync(file) ? digestOf(readFileSync(file)) : undefined;
  }

  #remember(path: string, digest: string): void {
    const digests = this.#own.get(path) ?? new Set();
    this.#own.set(path, digests.add(digest));
  }
}

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
