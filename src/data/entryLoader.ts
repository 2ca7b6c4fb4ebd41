import type { Loader, LoaderContext } from 'astro/loaders';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { entrySchema } from '../record/entrySchema.ts';
import { bodyOf, EntryError, readFacts } from '../record/markdownToEntry.ts';
import { answerDigest } from './answerDigest.ts';
import { contentFolder } from './contentFolder.ts';

/** What the store holds of an entry. */
const storedSchema = z.object({
  facts: entrySchema,
  answer: z.string().optional().describe('digest of the words of the latest answer'),
});

/**
 * Loads the facts of every entry below `content/questions` into the store, in the order of their
 * paths. The words stay on disk until their page is rendered, so that memory holds small facts only.
 * @throws Error that names file and line where an entry cannot be read: a build with a hole in it
 * would be worse than none.
 */
export const entryLoader = {
  name: 'entries',
  schema: storedSchema,
  async load({ store }: LoaderContext) {
    const folder = join(contentFolder, 'questions');
    const files = await readdir(folder, { recursive: true }).catch(() => []);
    const paths = files
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.md'));
    const stale = new Set(store.keys());
    for (const path of paths.sort()) {
      const text = readFileSync(join(folder, path), 'utf8');
      const id = path.slice(0, -'.md'.length);
      const digest = createHash('sha256').update(text).digest('base64');
      stale.delete(id);
      if (store.get(id)?.digest === digest) continue;
      // Copied: pieces of a text would keep all of it in memory.
      store.set({ id, data: structuredClone(readEntry(join(folder, path), id, text)), digest });
    }
    for (const id of stale) store.delete(id);
  },
} satisfies Loader;

function readEntry(path: string, id: string, text: string) {
  try {
    const facts = readFacts(text);
    if (facts.id !== id) throw new EntryError(`the entry calls itself ${facts.id}`, 2);
    return { facts, answer: answerDigest(bodyOf(text)) };
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    throw new Error(
      `${path}:${error.line}: ${error.message}. Run \`npm run ingest\` to write it anew.`,
    );
  }
}
