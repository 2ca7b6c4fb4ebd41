import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { job } from 'virtual:job';
import { markdownToHast, type Section } from '../record/markdownToHast.ts';
import { bodyOf } from '../record/markdownToEntry.ts';

/** The words of one entry, read when its page is rendered. */
export function entryBody(id: string): Section[] {
  const text = readFileSync(join(job.content, 'questions', `${id}.md`), 'utf8');
  return markdownToHast(bodyOf(text));
}
