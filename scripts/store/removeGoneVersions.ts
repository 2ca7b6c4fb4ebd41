import type { UnreadEntry } from '../../src/record/UnreadEntry.ts';
import { isQuestion } from '../../src/record/entrySchema.ts';
import type { EarlierVersion } from '../../src/transcript/earlierVersions.ts';
import { entryIds } from './entryFiles.ts';
import { removeVersion, storedVersions } from './versionFiles.ts';

/** What a run made, and how it deals with what it did not make. */
interface GoneOptions {
  readonly content: string;
  /** Write nothing; say what would change. */
  readonly check: boolean;
  /** Whether the run could not read everything: what only seems to be gone stays. */
  readonly hasErrors: boolean;
  readonly entries: readonly UnreadEntry[];
  readonly versions: readonly EarlierVersion[];
}

/**
 * Removes the versions that no readings give any more. Those of a record that was taken down go whatever else
 * went wrong; any other stays for as long as its entry does, in a run that could not read everything.
 * @returns how many were removed, or would be.
 */
export function removeGoneVersions(options: GoneOptions): number {
  const { content, check, hasErrors, entries, versions } = options;
  const made = new Set(versions.map(({ id, until }) => `${id} ${until}`));
  const down = new Set(entries.flatMap(({ facts }) => (isQuestion(facts) ? [] : [facts.id])));
  const standing = new Set(entryIds(content));
  const gone = storedVersions(content).filter(({ id, until }) => {
    if (made.has(`${id} ${until}`)) return false;
    return down.has(id) || !hasErrors || !standing.has(id);
  });
  if (!check) for (const one of gone) removeVersion(content, one);
  return gone.length;
}
