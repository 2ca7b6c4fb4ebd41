import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ENTRY_ID } from '../../src/record/entryId.ts';
import { versionFile } from '../../src/record/versionFile.ts';
import { filesBelow } from './filesBelow.ts';
import { syncPath } from './syncPath.ts';

/** An earlier version of an entry that stands in the content folder. */
export interface StoredVersion {
  readonly id: string;
  /** The day that it was current until. */
  readonly until: string;
}

/** The earlier versions that stand in a content folder, by id and oldest first; other files are passed over. */
export function storedVersions(content: string): StoredVersion[] {
  return filesBelow(join(content, 'versions')).flatMap((file) => {
    const [, id = '', until] = /^(.+)\/(\d{4}-\d\d-\d\d)\.md$/.exec(file) ?? [];
    return until !== undefined && ENTRY_ID.test(id) ? [{ id, until }] : [];
  });
}

/** The days that earlier versions of each question were current until, oldest first, by its id. */
export function versionDays(content: string): Map<string, string[]> {
  const byId = Map.groupBy(storedVersions(content), ({ id }) => id);
  return new Map([...byId].map(([id, versions]) => [id, versions.map(({ until }) => until)]));
}

/** Removes one version, so that it does not come back when the power fails. */
export function removeVersion(content: string, { id, until }: StoredVersion): void {
  const path = join(content, versionFile(id, until));
  rmSync(path);
  syncPath(dirname(path));
}
