import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isQuestion, type EntryFacts } from '../../src/record/entrySchema.ts';
import { EntryError, markdownToEntry, readFacts } from '../../src/record/markdownToEntry.ts';
import { entryPath } from '../store/entryFiles.ts';
import type { StoredEntry } from './StoredEntry.ts';

/**
 * Reads one entry of a content folder, words included.
 * @throws Error that names file and line where it cannot be read: data with a hole in it would be
 * worse than none.
 */
export function readStored(content: string, id: string): StoredEntry {
  return read(content, id, (markdown) => {
    const { facts, body } = markdownToEntry(markdown);
    return isQuestion(facts) ? { facts, body } : { facts, body };
  });
}

/** Reads the facts of one entry, with a digest of all of it. @throws like `readStored`. */
export function readStoredFacts(
  content: string,
  id: string,
): { readonly facts: EntryFacts; readonly digest: string } {
  return read(content, id, (markdown) => ({
    facts: readFacts(markdown),
    digest: createHash('sha256').update(markdown).digest('base64url'),
  }));
}

function read<T>(content: string, id: string, parse: (markdown: string) => T): T {
  const path = join(content, entryPath(id));
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    throw new Error(
      `${path}:${error.line}: ${error.message}. Run \`npm run ingest\` to write it anew.`,
      { cause: error },
    );
  }
}
