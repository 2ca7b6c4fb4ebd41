import type { Move } from '../record/movesIn.ts';
import type { Office } from '../record/peopleSchema.ts';
import type { Archive, Elsewhere } from './Archive.ts';
import { archiveLog } from './ArchiveLog.ts';
import type { LogEvent } from './LogEvent.ts';
import { buildArchive } from './buildArchive.ts';
import type { IndexedEntry } from './indexEntry.ts';

/** All that an archive is made of, words apart: read once in a build, for all of its parts. */
export interface ArchiveIndex extends Elsewhere {
  readonly entries: readonly IndexedEntry[];
  /** Who held an office. */
  readonly offices: readonly Office[];
  /** SHA-256 of each raw file, by the name that entries have for it: `transcripts/a.txt`. */
  readonly transcripts: ReadonlyMap<string, string>;
  /** Addresses that may never stop working. */
  readonly published: readonly string[];
  /** Pages that have another address now. */
  readonly moves: readonly Move[];
  /** SHA-256 of each earlier version, by id and the day that it was current until. */
  readonly versions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What the log says of records, in its order. */
  readonly log: readonly LogEvent[];
}

/** The archive of an index. */
export function archiveOf(index: ArchiveIndex): Archive {
  const { entries, offices, published, moves, versions, log: events, known, refused } = index;
  const facts = entries.map((entry) => entry.facts);
  const answers = new Map(
    entries.flatMap(({ facts: { id }, answer }) => (answer ? [[id, answer]] : [])),
  );
  const log = archiveLog(events);
  return buildArchive(facts, offices, answers, {
    published: new Set(published),
    moves: new Map(moves.map((move) => [move.from, move])),
    versions: new Map([...versions].map(([id, days]) => [id, [...days.keys()].sort()])),
    ...(log && { log }),
    ...(known && { known }),
    refused,
  });
}
