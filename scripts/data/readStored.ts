import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isQuestion, type EntryFacts } from '../../src/record/entrySchema.ts';
import { EntryError, markdownToBody } from '../../src/record/markdownToEntry.ts';
import { entryPath } from '../store/entryFiles.ts';
import type { StoredEntry } from './StoredEntry.ts';

/**
 * Reads the words of one entry of a content folder whose facts are known.
 * @throws Error that names file and line where they cannot be read: data with a hole in it would be
 * worse than none.
 */
export function readStored(content: string, facts: EntryFacts): StoredEntry {
  const path = join(content, entryPath(facts.id));
  try {
    const body = markdownToBody(readFileSync(path, 'utf8'), facts);
    return isQuestion(facts) ? { facts, body } : { facts, body };
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    throw new Error(
      `${path}:${error.line}: ${error.message}. Run \`npm run ingest\` to write it anew.`,
      { cause: error },
    );
  }
}
