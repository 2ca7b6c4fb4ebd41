import { createHash } from 'node:crypto';
import type { IndexedEntry } from '../../src/archive/indexEntry.ts';
import { removeFile } from '../site/removeFile.ts';
import type { DataReport } from './dataStage.ts';
import type { FileTree } from './FileTree.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { citingIds } from './questionDocument.ts';
import { questionFilePath } from './questionFile.ts';

/** Enough of a SHA-256 that no two states of an entry share it. */
const KEY_LENGTH = 27;

/** The files beside the pages of a site: what did not change is left alone. */
export class BesideFiles {
  readonly #tree: FileTree;
  readonly #archive: PublicArchive;
  readonly #before: ReadonlyMap<string, string>;
  readonly #keys = new Map<string, string>();

  /** @param before keys of the files that stand there. */
  constructor(tree: FileTree, archive: PublicArchive, before: DataReport['keys']) {
    this.#tree = tree;
    this.#archive = archive;
    this.#before = new Map(before);
  }

  /** Whether the file of an entry is new or changed. */
  isDue(entry: IndexedEntry): boolean {
    const { id } = entry.facts;
    const key = keyOf(entry, this.#archive);
    this.#keys.set(id, key);
    return this.#before.get(id) !== key;
  }

  /** Writes the file of an entry. @throws where the disk is full. */
  write(id: string, text: string): void {
    this.#tree.write(questionFilePath(id), text);
  }

  /** Removes the files of entries that were not asked about, and gives the keys of all that were. */
  end(): DataReport['keys'] {
    for (const id of this.#before.keys()) {
      if (!this.#keys.has(id)) removeFile(this.#tree.root, questionFilePath(id));
    }
    return [...this.#keys];
  }
}

/** What the file beside a page is made of: the entry, which of those it cites are held, who cites it. */
function keyOf({ facts: { id }, digest }: IndexedEntry, archive: PublicArchive): string {
  const { byId } = archive;
  const citing = citingIds(id, archive);
  const held = (byId.get(id)?.cites ?? []).map((cited) => byId.has(cited));
  const parts = JSON.stringify([digest, held, citing]);
  return createHash('sha256').update(parts).digest('base64url').slice(0, KEY_LENGTH);
}
