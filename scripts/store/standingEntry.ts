import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EntryError } from '../../src/record/EntryError.ts';
import type { EntryFacts } from '../../src/record/entrySchema.ts';
import { readFacts } from '../../src/record/markdownToEntry.ts';
import { entryPath } from './entryFiles.ts';

/** The facts of the entry that stands in the content folder, or undefined where none does that can be read. */
export function standingEntry(content: string, id: string): EntryFacts | undefined {
  try {
    return readFacts(readFileSync(join(content, entryPath(id)), 'utf8'));
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isGone || error instanceof EntryError) return undefined;
    throw error;
  }
}
