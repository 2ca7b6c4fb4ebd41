import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { job } from 'virtual:job';
import type { ReadVersion } from '../page-models/changesOf.ts';
import { readVersion } from '../record/readVersion.ts';
import { versionFile } from '../record/versionFile.ts';

/**
 * An earlier version of an entry, read when a page shows it.
 * @throws Error that names file and line where it cannot be read.
 */
export function versionEntry(id: string, until: string): ReadVersion {
  const path = join(job.content, versionFile(id, until));
  return readVersion(path, id, readFileSync(path, 'utf8'));
}
