import { readFileSync } from 'node:fs';
import type { Archive } from '../archive/Archive.ts';
import { archiveOf, type ArchiveIndex } from '../archive/ArchiveIndex.ts';
import { readIndex } from '../archive/indexFile.ts';
import type { Question } from '../record/entrySchema.ts';
import { offices } from './offices.ts';
import { readAddresses } from './readAddresses.ts';
import { readEntries } from './readEntries.ts';

/** The archive with the digests of what it was read from. */
interface Loaded {
  readonly archive: Archive;
  readonly transcripts: ArchiveIndex['transcripts'];
  /** Of each entry’s file, by id. */
  readonly entries: ReadonlyMap<string, string>;
}

let loaded: Loaded | undefined;

/** The archive of this build, indexed once. */
export function getArchive(): Archive {
  return get().archive;
}

/**
 * The digests of all files behind a question, its entry first: its page shows what is in them, and is
 * rendered anew when one changes. Of bytes, never of times: a fresh copy is the same.
 */
export function digestsBehind({ id, sources, history = [] }: Question): readonly string[] {
  const { entries, transcripts } = get();
  const raw = [...sources, ...history].map(({ file }) => transcripts.get(file) ?? 'not there');
  return [entries.get(id) ?? '', ...raw];
}

function get(): Loaded {
  // In development an edited entry must show: only a build keeps what it has read.
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

function load(): Loaded {
  const file = process.env['ARCHIVE_INDEX'];
  const index = file ? readIndex(readFileSync(file)) : ownIndex();
  const entries = new Map(index.entries.map(({ facts, digest }) => [facts.id, digest]));
  return { archive: archiveOf(index, readAddresses()), transcripts: index.transcripts, entries };
}

/** What a build would index, for development. */
function ownIndex(): ArchiveIndex {
  return { entries: readEntries(), offices: offices(), transcripts: new Map() };
}
