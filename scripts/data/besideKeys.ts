import { createHash } from 'node:crypto';
import type { IndexedEntry } from '../../src/archive/indexEntry.ts';
import type { DataReport } from './dataStage.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { citingIds } from './questionDocument.ts';

/** Enough of a SHA-256 that no two states of an entry share it. */
const KEY_LENGTH = 27;

/**
 * The keys of the files beside pages: what did not change is left alone.
 * @param given those of the files that stand there.
 */
export function besideKeys(archive: PublicArchive, given: DataReport['keys']) {
  const [before, now] = [new Map(given), new Map<string, string>()];
  return {
    /** Whether the file of an entry is new or changed. */
    isDue(entry: IndexedEntry): boolean {
      const { id } = entry.facts;
      now.set(id, keyOf(entry, archive));
      return before.get(id) !== now.get(id);
    },
    /** The ids of files that stand there, and whose entries were not asked about. */
    gone: (): string[] => [...before.keys()].filter((id) => !now.has(id)),
    /** Those of all entries that were asked about. */
    all: (): DataReport['keys'] => [...now],
  };
}

/** What the file beside a page is made of: the entry, its meeting, which of those it cites are held, who cites it. */
function keyOf({ facts: { id }, digest }: IndexedEntry, archive: PublicArchive): string {
  const { byId, meetingOf } = archive;
  const citing = citingIds(id, archive);
  const held = (byId.get(id)?.cites ?? []).map((cited) => byId.has(cited));
  const parts = JSON.stringify([digest, meetingOf.get(id)?.key, held, citing]);
  return createHash('sha256').update(parts).digest('base64url').slice(0, KEY_LENGTH);
}
