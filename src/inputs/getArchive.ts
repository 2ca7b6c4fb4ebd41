import { readFileSync } from 'node:fs';
import { job } from 'virtual:job';
import type { Archive } from '../archive/Archive.ts';
import { archiveOf } from '../archive/ArchiveIndex.ts';
import { readIndex } from '../archive/indexFile.ts';

let archive: Archive | undefined;

/** The archive of this job, made once of its index. */
export function getArchive(): Archive {
  archive ??= archiveOf(readIndex(readFileSync(job.index)));
  return archive;
}
