import { getCollection } from 'astro:content';
import type { Archive } from './Archive.ts';
import { buildArchive } from './buildArchive.ts';
import { offices } from './offices.ts';

/** The archive with the digest of each entry’s file, by id. */
interface Loaded {
  readonly archive: Archive;
  readonly digests: ReadonlyMap<string, string>;
}

let loaded: Promise<Loaded> | undefined;

/** The archive of this build, indexed once. */
export async function getArchive(): Promise<Archive> {
  return (await get()).archive;
}

/** The digests of the entries’ files, by id: a page is rendered anew when its own changes. */
export async function getDigests(): Promise<ReadonlyMap<string, string>> {
  return (await get()).digests;
}

function get(): Promise<Loaded> {
  // In development an edited entry must show: only a build keeps what it has read.
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Loaded> {
  const entries = await getCollection('questions');
  const facts = entries.map(({ data }) => data.facts);
  const answers = new Map(
    entries.flatMap(({ id, data: { answer } }) => (answer ? [[id, answer]] : [])),
  );
  const digests = new Map(entries.map(({ id, digest }) => [id, String(digest ?? '')]));
  return { archive: buildArchive(facts, offices(), answers), digests };
}
