import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryFacts } from '../../src/record/entrySchema.ts';
import { readSections } from '../../src/record/markdownToEntry.ts';
import { namingFile } from '../../src/record/namingFile.ts';
import type { Section } from '../../src/record/Section.ts';
import { entryPath } from './entryFiles.ts';

/**
 * Reads the words of one entry of a content folder whose facts are known.
 * @throws Error that names file and line where they cannot be read.
 */
export function storedSections(content: string, facts: EntryFacts): Section[] {
  const path = join(content, entryPath(facts.id));
  return namingFile(path, () => readSections(readFileSync(path, 'utf8'), facts));
}
