import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { readIndex } from '../../src/archive/indexFile.ts';
import { isQuestion, type EntryFacts } from '../../src/record/entrySchema.ts';
import { endWithParent } from '../site/endWithParent.ts';
import { storedSections } from '../store/storedSections.ts';
import { searchDocument } from './searchDocument.ts';

/** Pagefind’s own pages and worker, and its program for other languages. */
const UNUSED = /^(?:pagefind-(?!entry)|playground|wasm\.(?!en\.))/;
/** Entries on their way to Pagefind at once; they are sent one after another, in sorted order. */
const AT_ONCE = 64;

endWithParent();
// A process of its own for each period: what Pagefind holds in memory goes with it.
const [content = '', archive = '', folder = ''] = process.argv.slice(2);
const ids = new Set((await text(process.stdin)).split('\n').filter(Boolean));
const entries = readIndex(readFileSync(archive), (id) => ids.has(id)).entries;
const years: Record<string, number> = {};
const { index, errors } = await createIndex({ forceLanguage: 'en' });
if (!index) throw new Error(errors.join('; '));
try {
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    await Promise.all(
      entries.slice(start, start + AT_ONCE).map(({ facts }) => addEntry(index, facts)),
    );
  }
  await rm(folder, { recursive: true, force: true });
  if (Object.keys(years).length > 0) await write(index);
} finally {
  await close();
}
process.stdout.write(JSON.stringify(years));

async function write(index: PagefindIndex): Promise<void> {
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  for (const file of await readdir(folder)) {
    if (UNUSED.test(file)) await rm(join(folder, file), { recursive: true });
  }
}

/** Adds one entry, if it is searchable: a withdrawn one has no words. */
async function addEntry(index: PagefindIndex, facts: EntryFacts): Promise<void> {
  if (!isQuestion(facts)) return;
  const { id } = facts;
  const year = (facts.date ?? id).slice(0, 4);
  years[year] = (years[year] ?? 0) + 1;
  const html = searchDocument(facts, storedSections(content, facts));
  const { errors } = await index.addHTMLFile({ url: `/questions/${id}/`, content: html });
  if (errors.length > 0) throw new Error(`${id}: ${errors.join('; ')}`);
}
