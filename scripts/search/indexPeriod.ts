import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { readIndex } from '../../src/archive/indexFile.ts';
import { isQuestion, type Question } from '../../src/record/entrySchema.ts';
import { bodyOf } from '../../src/record/markdownToEntry.ts';
import { UNUSED_FILES } from '../../src/record/pagefindInside.ts';
import { endWithParent } from '../site/endWithParent.ts';
import { entryPath } from '../store/entryFiles.ts';
import { searchDocument } from './searchDocument.ts';

/** Entries on their way to Pagefind at once; they are sent one after another, in sorted order. */
const AT_ONCE = 64;
/**
 * Records of consecutive numbers that share a file of results. Four leave a quarter of the files and cost
 * a first search 30 kB; eight would halve them again for 16 kB more.
 */
const IN_A_FILE = 4;

endWithParent();
// A process of its own for each period: what Pagefind holds in memory goes with it.
const [content = '', archive = '', folder = ''] = process.argv.slice(2);
const ids = new Set((await text(process.stdin)).split('\n').filter(Boolean));
const { entries } = readIndex(readFileSync(archive), (id) => ids.has(id));
// A withdrawn record has no words to be found by.
const questions = entries.map(({ facts }) => facts).filter(isQuestion);
const years: Record<string, number> = {};
const { index, errors } = await createIndex({
  forceLanguage: 'en',
  maxFragments: Math.ceil(questions.length / IN_A_FILE),
});
if (!index) throw new Error(errors.join('; '));
try {
  for (let start = 0; start < questions.length; start += AT_ONCE) {
    const some = questions.slice(start, start + AT_ONCE);
    await Promise.all(some.map((question) => addQuestion(index, question)));
  }
  await rm(folder, { recursive: true, force: true });
  if (questions.length > 0) await write(index);
} finally {
  await close();
}
process.stdout.write(JSON.stringify(years));

async function write(index: PagefindIndex): Promise<void> {
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  for (const file of await readdir(folder)) {
    if (UNUSED_FILES.test(file)) await rm(join(folder, file), { recursive: true });
  }
}

async function addQuestion(index: PagefindIndex, question: Question): Promise<void> {
  const { id, date = id } = question;
  const markdown = readFileSync(join(content, entryPath(id)), 'utf8');
  const year = date.slice(0, 4);
  years[year] = (years[year] ?? 0) + 1;
  const html = searchDocument(question, bodyOf(markdown));
  const { errors } = await index.addHTMLFile({ url: `/questions/${id}/`, content: html });
  if (errors.length > 0) throw new Error(`${id}: ${errors.join('; ')}`);
}
