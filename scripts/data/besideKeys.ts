import { createHash } from 'node:crypto';
import type { IndexedEntry } from '../../src/archive/indexEntry.ts';
import type { DataReport } from './dataStage.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { citingIds, type QuestionVersion } from './questionDocument.ts';
import { listRow, type QuestionList } from './questionLists.ts';

/** Enough of a SHA-256 that no two states of a file share it. */
const KEY_LENGTH = 27;

/**
 * The keys of the files beside pages: what did not change is left alone.
 * @param given those of the files that stand there, by path below the folder of the site.
 */
export function besideKeys(given: DataReport['keys']) {
  const [before, now] = [new Map(given), new Map<string, string>()];
  return {
    /** Whether the file at a path is new or changed. @param key of what it is made of. */
    isDue(path: string, key: string): boolean {
      now.set(path, key);
      return before.get(path) !== key;
    },
    /** The paths of files that stand there, and were not asked about. */
    gone: (): string[] => [...before.keys()].filter((path) => !now.has(path)),
    /** Those of all files that were asked about. */
    all: (): DataReport['keys'] => [...now],
  };
}

/** What the files of an entry are made of: it and its versions, its meeting, which questions are held, who cites it. */
export function entryKey(
  { facts: { id }, digest }: IndexedEntry,
  archive: PublicArchive,
  versions: readonly QuestionVersion[],
): string {
  const { byId, meetingOf } = archive;
  const citing = citingIds(id, archive);
  const all = [byId.get(id), ...versions.map(({ facts }) => facts)];
  const held = all.map((one) => (one?.cites ?? []).map((cited) => byId.has(cited)));
  return keyOf([digest, versions, meetingOf.get(id)?.key, held, citing]);
}

/** What lists tell of each question, as a key: made once for all that name it. */
export function rowKeys(archive: PublicArchive): ReadonlyMap<string, string> {
  return new Map(archive.questions.map((one) => [one.id, keyOf([listRow(one, archive)])]));
}

/** What the file of a list is made of: its name, and what it tells of its questions. @param rows by id. */
export function listKey({ kind, list }: QuestionList, rows: ReadonlyMap<string, string>): string {
  return keyOf([kind, list.key, list.name, list.questions.map(({ id }) => rows.get(id))]);
}

function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts))
    .digest('base64url')
    .slice(0, KEY_LENGTH);
}
