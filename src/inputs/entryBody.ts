import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { job } from 'virtual:job';
import { readSections } from '../record/markdownToEntry.ts';
import { namingFile } from '../record/namingFile.ts';
import type { Section } from '../record/Section.ts';

/**
 * The words of one entry, read when its page is rendered.
 * @throws Error that names file and line where they cannot be read.
 */
export function entryBody(id: string): Section[] {
  const path = join(job.content, 'questions', `${id}.md`);
  return namingFile(path, () => readSections(readFileSync(path, 'utf8')));
}
