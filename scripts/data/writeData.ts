import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareIds } from '../../src/record/reference.ts';
import { perQuestionFiles } from '../../src/site.config.ts';
import { entryIds } from '../store/entryFiles.ts';
import { peopleFiles } from '../store/reviewedFiles.ts';
import { buildContext } from './buildContext.ts';
import type { DataReport } from './dataReportSchema.ts';
import { FileTree } from './FileTree.ts';
import { questionFiles } from './questionFiles.ts';
import { readStored, readStoredFacts } from './readStored.ts';

/** Where the entries are, where the site is, and its public address or the empty string. */
export interface DataOptions {
  readonly content: string;
  readonly out: string;
  readonly siteUrl: string;
}

/**
 * Writes the data of all entries into the folder of a built site: files beside each page. Reads all entries twice, first their facts, then their words one by one.
 * @throws Error that names file and line of an entry that cannot be read.
 */
export async function writeData({ content, out, siteUrl }: DataOptions): Promise<DataReport> {
  const ids = (await entryIds(content)).sort(compareIds);
  const facts = ids.values().map((id) => readStoredFacts(content, id));
  const context = buildContext(facts, siteUrl, (await peopleFiles(peopleFolder(content))).offices);
  const tree = new FileTree(out);
  for (const id of ids) {
    if (!perQuestionFiles) break;
    for (const file of questionFiles(readStored(content, id), context)) tree.write(...file);
  }
  return { files: tree.files, bytes: tree.bytes, records: ids.length };
}

/** The people of a content folder that has none of its own are the project's. */
function peopleFolder(content: string): string {
  const own = join(content, 'people');
  return existsSync(own) ? own : resolve(import.meta.dirname, '../../content/people');
}
