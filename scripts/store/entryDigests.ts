import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryIds, entryPath } from './entryFiles.ts';

/** The SHA-256 of each entry’s file, by its id, sorted by id. */
export function entryDigests(content: string): ReadonlyMap<string, string> {
  return new Map(
    entryIds(content).map((id) => {
      const markdown = readFileSync(join(content, entryPath(id)));
      return [id, createHash('sha256').update(markdown).digest('base64url')];
    }),
  );
}
