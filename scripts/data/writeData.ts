import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { archiveOf } from '../../src/archive/ArchiveIndex.ts';
import type { IndexedEntry } from '../../src/archive/indexEntry.ts';
import { readIndex } from '../../src/archive/indexFile.ts';
import { isQuestion, type EntryFacts } from '../../src/record/entrySchema.ts';
import { compareIds } from '../../src/record/reference.ts';
import { storedSections } from '../store/storedSections.ts';
import { removeFile } from '../site/removeFile.ts';
import { bulkWriters } from './bulkWriters.ts';
import type { DataFile } from './DataFile.ts';
import { dataPackage } from './dataPackage.ts';
import type { DataJob, DataReport } from './dataStage.ts';
import { FileTree } from './FileTree.ts';
import { jsonSchemas } from './jsonSchemas.ts';
import { publicArchive, type PublicArchive } from './PublicArchive.ts';
import { citingIds } from './questionDocument.ts';
import { questionFile, questionFilePath, withdrawnQuestionFile } from './questionFile.ts';

/** Entries between two moments in which the process can be told to end. */
const AT_ONCE = 200;
/** Enough of a SHA-256 that no two states of an entry share it. */
const KEY_LENGTH = 27;

/** What one part needs: all entries in the order of their ids, and what is known of them. */
interface Source {
  readonly content: string;
  readonly out: string;
  readonly entries: readonly IndexedEntry[];
  readonly archive: PublicArchive;
}

/**
 * Writes a part of the data of all entries into the folder of a built site: a file beside each page, or all of
 * them in bulk below `data/`. Facts come from the index; the words of each entry are read when its turn comes.
 * @throws Error that names file and line of an entry that cannot be read.
 */
export async function writeData(job: DataJob): Promise<DataReport> {
  const { content, index, out, siteUrl, part, keys: before } = job;
  const read = readIndex(readFileSync(index));
  const entries = read.entries.toSorted((a, b) => compareIds(a.facts.id, b.facts.id));
  const source = { content, out, entries, archive: publicArchive(archiveOf(read), siteUrl) };
  const tree = new FileTree(out);
  const keys = part === 'beside' ? await writeBeside(source, tree, new Map(before)) : [];
  const files = part === 'bulk' ? await writeBulk(source, tree) : [];
  const bytes = files.reduce((sum, file) => sum + file.bytes, tree.bytes);
  return { files: tree.files + files.length, bytes, records: entries.length, keys };
}

/** Writes the files beside the pages that are new or changed, and removes those of entries that went. */
async function writeBeside(
  { content, out, entries, archive }: Source,
  tree: FileTree,
  before: ReadonlyMap<string, string>,
): Promise<DataReport['keys']> {
  const keys: [id: string, key: string][] = [];
  for (const [place, entry] of entries.entries()) {
    if (place % AT_ONCE === 0) await nextTurn();
    const { id } = entry.facts;
    const key = besideKey(entry, archive);
    keys.push([id, key]);
    if (before.get(id) === key) continue;
    tree.write(questionFilePath(id), besideFile(content, entry.facts, archive));
  }
  const now = new Set(entries.map(({ facts }) => facts.id));
  for (const id of before.keys()) if (!now.has(id)) removeFile(out, questionFilePath(id));
  return keys;
}

function besideFile(content: string, facts: EntryFacts, archive: PublicArchive): string {
  if (!isQuestion(facts)) return withdrawnQuestionFile(facts, archive);
  return questionFile({ facts, sections: storedSections(content, facts) }, archive);
}

/** What the files beside a page are made of: the entry, which of those it cites are held, who cites it. */
function besideKey({ facts: { id }, digest }: IndexedEntry, archive: PublicArchive): string {
  const { byId } = archive;
  const citing = citingIds(id, archive);
  const held = (byId.get(id)?.cites ?? []).map((cited) => byId.has(cited));
  const parts = JSON.stringify([digest, held, citing]);
  return createHash('sha256').update(parts).digest('base64url').slice(0, KEY_LENGTH);
}

/** Writes all in bulk; of what depends on the meetings nothing of an earlier build stays. */
async function writeBulk({ content, out, entries, archive }: Source, tree: FileTree) {
  const folder = join(out, 'data');
  await rm(join(folder, 'akoma-ntoso'), { recursive: true, force: true });
  const writers = bulkWriters(folder, archive);
  for (const [place, { facts }] of entries.entries()) {
    if (place % AT_ONCE === 0) await nextTurn();
    if (!isQuestion(facts)) continue;
    const entry = { facts, sections: storedSections(content, facts) };
    for (const writer of writers) writer.add(entry);
  }
  const files: DataFile[] = [];
  for (const writer of writers) files.push(...(await writer.end()));
  for (const [path, text] of jsonSchemas(archive)) tree.write(join('data', path), text);
  const { text, measured } = dataPackage(folder, files, archive);
  tree.write('data/datapackage.json', text);
  return measured;
}
