import { readFileSync } from 'node:fs';
import { archiveOf } from '../../src/archive/ArchiveIndex.ts';
import { readIndex } from '../../src/archive/indexFile.ts';
import { pageKeys } from '../../src/page-models/pageKeys.ts';
import { pageList } from '../../src/page-models/pageList.ts';
import type { KeysJob, PageKeys } from './keysStage.ts';

/**
 * Lists all pages of a site with their keys.
 * @throws Error that names each mistake in the list of moves.
 */
export function listKeys({ index: file, siteUrl, others }: KeysJob): PageKeys {
  const index = readIndex(readFileSync(file));
  const archive = archiveOf(index);
  const entries = new Map(index.entries.map(({ facts, digest }) => [facts.id, digest]));
  const { transcripts, versions } = index;
  const digests = { entries, transcripts, versions, others };
  const keys = pageKeys(archive, digests, pageList(archive, siteUrl));
  return keys.sort(([a], [b]) => (a < b ? -1 : 1));
}
