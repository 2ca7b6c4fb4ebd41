import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compareIds } from '../../src/record/reference.ts';
import { perQuestionFiles } from '../../src/site.config.ts';
import { entryIds } from '../store/entryFiles.ts';
import { peopleFiles } from '../store/reviewedFiles.ts';
import { buildContext } from './buildContext.ts';
import { bulkWriters } from './bulkWriters.ts';
import type { DataContext } from './DataContext.ts';
import type { DataFile } from './DataFile.ts';
import { dataPackage } from './dataPackage.ts';
import type { DataReport } from './dataReportSchema.ts';
import { FileTree } from './FileTree.ts';
import { jsonSchemas } from './jsonSchemas.ts';
import { questionFiles } from './questionFiles.ts';
import { readStored, readStoredFacts } from './readStored.ts';
import { hasWords } from './StoredEntry.ts';

/** The parts of the data, each of which can be written by itself: beside the pages, and in bulk. */
export const DATA_PARTS = ['beside', 'bulk'] as const;
/** A part of the data that can be written by itself. */
export type DataPart = (typeof DATA_PARTS)[number];

/** Where the entries are, where the site is, and its public address or the empty string. */
export interface DataOptions {
  readonly content: string;
  readonly out: string;
  readonly siteUrl: string;
  /** All of them, if not given. */
  readonly parts?: readonly DataPart[];
}

/** What one part needs: the ids of all entries, in order, and what is known of them. */
interface Source {
  readonly content: string;
  readonly out: string;
  readonly ids: readonly string[];
  readonly context: DataContext;
}

/**
 * Writes the data of all entries into the folder of a built site: files beside each page, and all of
 * them in bulk below `data/`. Reads all entries twice, first their facts, then their words one by one.
 * @throws Error that names file and line of an entry that cannot be read.
 */
export async function writeData({
  content,
  out,
  siteUrl,
  parts = DATA_PARTS,
}: DataOptions): Promise<DataReport> {
  const ids = (await entryIds(content)).sort(compareIds);
  const { offices } = await peopleFiles(peopleFolder(content));
  const facts = ids.values().map((id) => readStoredFacts(content, id));
  const source = { content, out, ids, context: buildContext(facts, siteUrl, offices) };
  const tree = new FileTree(out);
  if (parts.includes('beside') && perQuestionFiles) writeBeside(source, tree);
  const files = parts.includes('bulk') ? await writeBulk(source, tree) : [];
  const bytes = files.reduce((sum, file) => sum + file.bytes, tree.bytes);
  return { files: tree.files + files.length, bytes, records: ids.length };
}

/** The people of a content folder that has none of its own are the project's. */
function peopleFolder(content: string): string {
  const own = join(content, 'people');
  return existsSync(own) ? own : resolve(import.meta.dirname, '../../content/people');
}

function writeBeside({ content, ids, context }: Source, tree: FileTree): void {
  for (const id of ids) {
    for (const file of questionFiles(readStored(content, id), context)) tree.write(...file);
  }
}

/** Writes all in bulk into an empty folder: nothing of an earlier build stays. */
async function writeBulk({ content, out, ids, context }: Source, tree: FileTree) {
  const folder = join(out, 'data');
  await rm(folder, { recursive: true, force: true });
  const writers = bulkWriters(folder, context);
  for (const id of ids) {
    const entry = readStored(content, id);
    if (hasWords(entry)) for (const writer of writers) writer.add(entry);
  }
  const files: DataFile[] = [];
  for (const writer of writers) files.push(...(await writer.end()));
  for (const [path, text] of jsonSchemas(context)) tree.write(join('data', path), text);
  const { text, measured } = dataPackage(folder, files, context);
  tree.write('data/datapackage.json', text);
  return measured;
}
