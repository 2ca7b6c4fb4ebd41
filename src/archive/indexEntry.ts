import { createHash } from 'node:crypto';
import { EntryError } from '../record/EntryError.ts';
import type { EntryFacts } from '../record/entrySchema.ts';
import { bodyOf, readFacts } from '../record/markdownToEntry.ts';
import { namingFile } from '../record/namingFile.ts';
import { answerDigest } from './answerDigest.ts';

/** What is kept in memory of an entry: its words stay on disk until they are needed. */
export interface IndexedEntry {
  readonly facts: EntryFacts;
  /** SHA-256 of its file: it changes with every word. */
  readonly digest: string;
  /** Digest of the words of its latest answer, if they are many enough to be told apart. */
  readonly answer?: string;
}

/** The file of an entry. */
interface EntryFile {
  /** That its path gives it. */
  readonly id: string;
  /** Where it is, for messages. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** As `fileDigest` has it. */
  readonly digest: string;
}

/** The SHA-256 of a file’s bytes, as an index has it. */
export function fileDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/**
 * Reads the facts of one entry.
 * @throws Error that names file and line where it cannot be read.
 */
export function indexEntry({ id, path, bytes, digest }: EntryFile): IndexedEntry {
  const markdown = new TextDecoder().decode(bytes);
  return namingFile(path, () => {
    const facts = readFacts(markdown);
    if (facts.id !== id) throw new EntryError(`the entry calls itself ${facts.id}`, 2);
    const answer = answerDigest(bodyOf(markdown));
    // Copied: pieces of a text would keep all of it in memory.
    return { facts: structuredClone(facts), digest, ...(answer && { answer }) };
  });
}
