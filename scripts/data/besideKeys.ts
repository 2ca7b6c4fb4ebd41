import { createHash } from 'node:crypto';
import type { IndexedEntry } from '../../src/archive/indexEntry.ts';
import type { DataReport } from './dataStage.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { citingIds, type QuestionVersion } from './questionDocument.ts';

/** Enough of a SHA-256 that no two states of an entry share it. */
const KEY_LENGTH = 27;

/**
 * The keys of the files beside pages: what did not change is left alone.
 * @param given those of the files that stand there.
 */
export function besideKeys(archive: PublicArchive, given: DataReport['keys']) {
  const [before, now] = [new Map(given), new Map<string, string>()];
  return {
    /**
     * Whether a file of an entry is new or changed: the one beside its page, or beside that of a version.
     * @param versions all earlier versions of it.
     * @param fileId the id of the entry, or of the version.
     */
    isDue(
      entry: IndexedEntry,
      versions: readonly QuestionVersion[] = [],
      fileId = entry.facts.id,
    ): boolean {
      now.set(fileId, keyOf(entry, archive, versions));
      return before.get(fileId) !== now.get(fileId);
    },
    /** The ids of files that stand there, and whose entries were not asked about. */
    gone: (): string[] => [...before.keys()].filter((id) => !now.has(id)),
    /** Those of all entries that were asked about. */
    all: (): DataReport['keys'] => [...now],
  };
}

/** What the files of an entry are made of: it and its versions, its meeting, which questions are held, who cites it. */
function keyOf(
  { facts: { id }, digest }: IndexedEntry,
  archive: PublicArchive,
  versions: readonly QuestionVersion[],
): string {
  const { byId, meetingOf } = archive;
  const citing = citingIds(id, archive);
  const all = [byId.get(id), ...versions.map(({ facts }) => facts)];
  const held = all.map((one) => (one?.cites ?? []).map((cited) => byId.has(cited)));
  const parts = JSON.stringify([digest, versions, meetingOf.get(id)?.key, held, citing]);
  return createHash('sha256').update(parts).digest('base64url').slice(0, KEY_LENGTH);
}
