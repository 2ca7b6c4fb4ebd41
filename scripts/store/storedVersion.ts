import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVersion } from '../../src/record/readVersion.ts';
import { versionFile } from '../../src/record/versionFile.ts';

/**
 * Reads an earlier version of an entry of a content folder.
 * @throws Error that names file and line where it cannot be read.
 */
export function storedVersion(content: string, id: string, until: string) {
  const path = join(content, versionFile(id, until));
  return { ...readVersion(path, id, readFileSync(path, 'utf8')), until };
}
