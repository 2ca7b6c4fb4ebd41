import type { Archive } from '../archive/Archive.ts';
import { buildArchive } from '../archive/buildArchive.ts';
import { offices } from './offices.ts';
import { readAddresses } from './readAddresses.ts';
import { readEntries } from './readEntries.ts';

/** The archive with the digest of each entry’s file, by id. */
interface Loaded {
  readonly archive: Archive;
  readonly digests: ReadonlyMap<string, string>;
}

let loaded: Loaded | undefined;

/** The archive of this build, indexed once. */
export function getArchive(): Archive {
  return get().archive;
}

/** The digests of the entries’ files, by id: a page is rendered anew when its own changes. */
export function getDigests(): ReadonlyMap<string, string> {
  return get().digests;
}

function get(): Loaded {
  // In development an edited entry must show: only a build keeps what it has read.
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

function load(): Loaded {
  const entries = readEntries();
  const answers = new Map(
    entries.flatMap(({ facts, answer }) => (answer ? [[facts.id, answer]] : [])),
  );
  const digests = new Map(entries.map(({ facts, digest }) => [facts.id, digest]));
  const facts = entries.map((entry) => entry.facts);
  return { archive: buildArchive(facts, offices(), answers, readAddresses()), digests };
}
