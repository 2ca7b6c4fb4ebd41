import { globSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { archiveOf } from '../../src/archive/ArchiveIndex.ts';
import { readIndex } from '../../src/archive/indexFile.ts';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { compareIds } from '../../src/record/reference.ts';
import { packedFiles } from '../../src/page-models/dataFiles.ts';
import { removeFile } from '../site/removeFile.ts';
import { storedLog } from '../store/storedLog.ts';
import { storedSections } from '../store/storedSections.ts';
import { storedVersion } from '../store/storedVersion.ts';
import { besideKeys, entryKey, listKey, rowKeys } from './besideKeys.ts';
import type { BulkWriter } from './BulkWriter.ts';
import { bulkWriters } from './bulkWriters.ts';
import type { DataFile } from './DataFile.ts';
import { croissant } from './croissant.ts';
import { dataPackage } from './dataPackage.ts';
import type { DataJob, DataReport } from './dataStage.ts';
import { dataSummary } from './dataSummary.ts';
import { datasetteMetadata } from './datasetteMetadata.ts';
import { dcat } from './dcat.ts';
import { FileTree } from './FileTree.ts';
import { jsonSchemas } from './jsonSchemas.ts';
import { packFiles } from './packFiles.ts';
import { rowsOnce } from './Table.ts';
import { publicArchive, type PublicArchive } from './PublicArchive.ts';
import {
  movedQuestionFiles,
  questionFile,
  questionFilePath,
  versionFileId,
  withdrawnQuestionFile,
  withdrawnVersionFiles,
} from './questionFile.ts';
import { listFile, listFilePath, questionLists } from './questionLists.ts';

/** Entries between two moments in which the process can be told to end. */
const AT_ONCE = 200;

/**
 * Writes the data of all entries into the folder of a built site: a file beside each page, where it is new or
 * changed, and all of them in bulk below `data/`. Facts come from the index; the words of an entry are read
 * once, when its turn comes.
 * @throws Error that names file and line of an entry that cannot be read.
 */
export async function writeData(job: DataJob): Promise<DataReport> {
  const { content, index, out, siteUrl, bulk } = job;
  const read = readIndex(readFileSync(index));
  const entries = read.entries.toSorted((a, b) => compareIds(a.facts.id, b.facts.id));
  const archive = publicArchive(archiveOf(read), siteUrl, storedLog(content));
  const tree = new FileTree(out);
  const keys = besideKeys(job.keys);
  const writers = bulk ? await beginBulk(out, archive) : [];
  for (const [place, entry] of entries.entries()) {
    if (place % AT_ONCE === 0) await nextTurn();
    const { facts } = entry;
    const versions = (archive.versions.get(facts.id) ?? []).map((until) =>
      storedVersion(content, facts.id, until),
    );
    const [path, key] = [questionFilePath(facts.id), entryKey(entry, archive, versions)];
    const isDue = keys.isDue(path, key);
    if (!isQuestion(facts)) {
      if (isDue) tree.write(path, withdrawnQuestionFile(facts, archive));
    } else if (isDue || bulk) {
      const question = { facts, sections: storedSections(content, facts) };
      if (isDue) tree.write(path, questionFile(question, archive, versions));
      const rowsOf = rowsOnce(question, archive);
      for (const writer of writers) writer.add(question, rowsOf);
    }
    for (const version of versions) {
      const path = questionFilePath(versionFileId(facts.id, version.until));
      if (keys.isDue(path, key)) tree.write(path, questionFile(version, archive));
    }
  }
  const rows = rowKeys(archive);
  for (const list of questionLists(archive)) {
    const path = listFilePath(list.path);
    if (keys.isDue(path, listKey(list, rows))) tree.write(path, listFile(list, archive));
  }
  for (const path of keys.gone()) removeFile(out, path);
  const former = [...movedQuestionFiles(archive), ...withdrawnVersionFiles(archive)];
  for (const [path, text] of former) tree.write(path, text);
  const files = bulk ? await endBulk(job, writers, archive, tree) : [];
  const bytes = files.reduce((sum, file) => sum + file.bytes, tree.bytes);
  return { files: tree.files + files.length, bytes, records: entries.length, keys: keys.all() };
}

/**
 * Begins all files in bulk. Of an earlier build nothing stays that this one may not write again: files of meetings,
 * years and the log, and packed copies, which a smaller archive has not.
 */
async function beginBulk(out: string, archive: PublicArchive): Promise<readonly BulkWriter[]> {
  const folder = join(out, 'data');
  const ofLog = ['changes', 'changes.json', 'changes.csv', 'changes.parquet'];
  const packed = globSync('*.zst', { cwd: folder });
  for (const gone of ['akoma-ntoso', 'questions', ...ofLog, ...packed]) {
    await rm(join(folder, gone), { recursive: true, force: true });
  }
  return bulkWriters(folder, archive);
}

/** Ends them, packs what is large, and writes what describes them. */
async function endBulk(
  { out, siteUrl }: DataJob,
  writers: readonly BulkWriter[],
  archive: PublicArchive,
  tree: FileTree,
) {
  const folder = join(out, 'data');
  const files: DataFile[] = [];
  for (const writer of writers) files.push(...(await writer.end()));
  const large = new Set(packedFiles(archive.questions.length).map(({ path }) => path));
  files.push(
    ...(await packFiles(
      folder,
      files.filter(({ path }) => large.has(path)),
    )),
  );
  const schemas = jsonSchemas(siteUrl);
  for (const { path, text } of schemas) tree.write(join('data', path), text);
  const summary = dataSummary(folder, [...files, ...schemas], archive);
  tree.write('data/datapackage.json', dataPackage(summary));
  tree.write('data/dcat.jsonld', dcat(summary));
  tree.write('data/croissant.json', croissant(summary));
  tree.write('data/metadata.json', datasetteMetadata(summary));
  // The tree has counted the schemas.
  return summary.files.slice(0, files.length);
}
