import type { Office } from '../record/peopleSchema.ts';
import type { Addresses, Archive } from './Archive.ts';
import { buildArchive } from './buildArchive.ts';
import type { IndexedEntry } from './indexEntry.ts';

/** All that an archive is made of, words apart: read once in a build, for all of its parts. */
export interface ArchiveIndex {
  readonly entries: readonly IndexedEntry[];
  /** Who held an office. */
  readonly offices: readonly Office[];
  /** SHA-256 of each raw file, by the name that entries have for it: `transcripts/a.txt`. */
  readonly transcripts: ReadonlyMap<string, string>;
}

/** The archive of an index. @param addresses that may never stop working, if that is asked. */
export function archiveOf({ entries, offices }: ArchiveIndex, addresses?: Addresses): Archive {
  const facts = entries.map((entry) => entry.facts);
  const answers = new Map(
    entries.flatMap(({ facts: { id }, answer }) => (answer ? [[id, answer]] : [])),
  );
  return buildArchive(facts, offices, answers, addresses);
}
