import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY_ID } from '../record/entryId.ts';
import type { EntryFacts } from '../record/entrySchema.ts';
import { bodyOf, EntryError, readFacts } from '../record/markdownToEntry.ts';
import { answerDigest } from '../archive/answerDigest.ts';
import { contentFolder } from './contentFolder.ts';

/** What is kept in memory of an entry. */
export interface ReadEntry {
  readonly facts: EntryFacts;
  /** Digest of its file: it changes with every word. */
  readonly digest: string;
  /** Digest of the words of its latest answer, if they are many enough to be told apart. */
  readonly answer: string | undefined;
}

/**
 * The facts of every entry below `content/questions`, in the order of their paths. The words stay on
 * disk until their page is rendered. They are no content collection: Astro would bundle all of them
 * into the program that renders, which takes 3 GB for a hundred thousand.
 * @throws Error that names file and line where an entry cannot be read: a build with a hole in it
 * would be worse than none.
 */
export function readEntries(): ReadEntry[] {
  const folder = join(contentFolder, 'questions');
  const paths = globSync('*/*.md', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  // A note or a file of an editor among them is no entry: the build names it.
  const ids = paths.sort().map((path) => path.slice(0, -'.md'.length));
  return ids.filter((id) => ENTRY_ID.test(id)).map((id) => readEntry(join(folder, `${id}.md`), id));
}

function readEntry(path: string, id: string): ReadEntry {
  const text = readFileSync(path, 'utf8');
  const digest = createHash('sha256').update(text).digest('base64url');
  try {
    const facts = readFacts(text);
    if (facts.id !== id) throw new EntryError(`the entry calls itself ${facts.id}`, 2);
    // Copied: pieces of a text would keep all of it in memory.
    return { facts: structuredClone(facts), digest, answer: answerDigest(bodyOf(text)) };
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    throw new Error(
      `${path}:${error.line}: ${error.message}. Run \`npm run ingest\` to write it anew.`,
      { cause: error },
    );
  }
}
