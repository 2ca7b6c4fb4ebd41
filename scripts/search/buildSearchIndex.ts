import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { bodyOf, readFacts } from '../../src/record/markdownToEntry.ts';
import { entryIds, entryPath } from '../store/entryFiles.ts';
import { searchDocument } from './searchDocument.ts';

/** Pagefind’s own interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b|^playground\b/;

/** Entries on their way to Pagefind at once; they are sent one after another, in sorted order. */
const AT_ONCE = 32;

/**
 * Indexes every entry of the content folder into `<out>/pagefind/`, fed in sorted order, so that the
 * same entries give the same bytes.
 * @returns how many records the index holds.
 * @throws Error with what Pagefind said.
 */
export async function buildSearchIndex(content: string, out: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const count = await addEntries(index, content);
    await writeIndex(index, join(out, 'pagefind'));
    return count;
  } finally {
    await close();
  }
}

async function addEntries(index: PagefindIndex, content: string): Promise<number> {
  const ids = await entryIds(content);
  let count = 0;
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const added = await Promise.all(
      ids.slice(start, start + AT_ONCE).map((id) => addEntry(index, content, id)),
    );
    count += added.filter(Boolean).length;
  }
  return count;
}

/** Whether the entry is searchable: a withdrawn one has no words. */
async function addEntry(index: PagefindIndex, content: string, id: string): Promise<boolean> {
  const markdown = readFileSync(join(content, entryPath(id)), 'utf8');
  const facts = readFacts(markdown);
  if (!isQuestion(facts)) return false;
  const html = searchDocument(facts, bodyOf(markdown));
  const { errors } = await index.addHTMLFile({ url: `/questions/${id}/`, content: html });
  if (errors.length > 0) throw new Error(`Pagefind, ${id}: ${errors.join('; ')}`);
  return true;
}

async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const file of await readdir(folder)) {
    if (UNUSED.test(file)) await rm(join(folder, file), { recursive: true });
  }
}
