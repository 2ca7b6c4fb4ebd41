import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { logEvents } from '../../src/archive/ArchiveLog.ts';
import { fileDigest, indexEntry } from '../../src/archive/indexEntry.ts';
import { indexLine, indexText, knownLines } from '../../src/archive/indexFile.ts';
import { logSummary, type LogSummary } from '../../src/archive/logSummary.ts';
import { versionFile } from '../../src/record/versionFile.ts';
import { entryIds, entryPath } from './entryFiles.ts';
import { filesBelow } from './filesBelow.ts';
import { ingestSummary } from './ingestSummary.ts';
import { knownIn } from './knownIn.ts';
import { OutputFile } from './OutputFile.ts';
import { plainFile } from './plainFile.ts';
import { programDigest } from './programDigest.ts';
import { peopleFiles } from './reviewedFiles.ts';
import { guardingLog } from './storedLog.ts';
import { storedMoves } from './storedMoves.ts';
import { storedVersions } from './versionFiles.ts';

/** What is indexed, and where to. */
interface IndexOptions {
  readonly content: string;
  readonly transcripts: string;
  readonly people: string;
  /** The file of the index. */
  readonly index: string;
  /** Takes what the index that stands there knows of entries whose bytes are the same. */
  readonly incremental: boolean;
}

/** What was indexed, as digests. */
export interface Indexed {
  /** Of each entry’s file, by id, sorted by id. */
  readonly entries: ReadonlyMap<string, string>;
  /** Of each raw file that can be read, by its name. */
  readonly transcripts: Readonly<Record<string, string>>;
  /** Of each earlier version of an entry, by id and day. */
  readonly versions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What is kept of the log, which holds together. */
  readonly log: LogSummary;
}

/**
 * Reads all entries and raw files of an archive, each once, into an index that all parts of a build read.
 * It takes the place of the one before when it is whole.
 * @throws Error that names file and line of an entry that cannot be read, or of a log that is broken.
 */
export async function indexArchive(options: IndexOptions): Promise<Indexed> {
  const { content, index, incremental } = options;
  const program = programDigest();
  const before = incremental ? knownLines(readIfThere(index), program) : new Map<string, never>();
  const { offices } = await peopleFiles(options.people);
  const transcripts = transcriptDigests(options.transcripts);
  const entries = new Map<string, string>();
  const lines = entryIds(content)
    .values()
    .map((id) => {
      const path = join(content, entryPath(id));
      const bytes = readFileSync(path);
      const digest = fileDigest(bytes);
      entries.set(id, digest);
      const line = before.get(`${id} ${digest}`);
      return line ? decoder.decode(line) : indexLine(indexEntry({ id, path, bytes, digest }));
    });
  const log = guardingLog(content);
  const summary = logSummary(log);
  const published = [...summary.published.keys()];
  const moves = [...storedMoves(content).values()];
  const versions = versionDigests(content);
  const { refused } = ingestSummary(content);
  const known = knownIn(content);
  const beside = { published, moves, versions, refused, ...(known && { known }) };
  const head = { program, offices: [...offices], transcripts, ...beside, log: logEvents(log) };
  writeAside(index, indexText(head, lines));
  return { entries, transcripts, versions, log: summary };
}

const decoder = new TextDecoder();

function writeAside(path: string, text: Iterable<string>): void {
  const aside = `${path}.next`;
  try {
    const file = new OutputFile(aside);
    for (const piece of text) file.write(piece);
    file.close();
    renameSync(aside, path);
  } finally {
    // A full disk must not stay full.
    rmSync(aside, { force: true });
  }
}

function readIfThere(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    // Not there, or not to be read: all entries are read anew.
    return new Uint8Array();
  }
}

function versionDigests(content: string): Record<string, Record<string, string>> {
  const versions: Record<string, Record<string, string>> = {};
  for (const { id, until } of storedVersions(content)) {
    const digest = fileDigest(readFileSync(join(content, versionFile(id, until))));
    versions[id] = { ...versions[id], [until]: digest };
  }
  return versions;
}

function transcriptDigests(folder: string): Record<string, string> {
  const texts = filesBelow(folder).filter((file) => file.endsWith('.txt'));
  return Object.fromEntries(
    texts.flatMap((file) => {
      const found = plainFile(join(folder, file));
      return 'bytes' in found ? [[`transcripts/${file}`, fileDigest(found.bytes)]] : [];
    }),
  );
}
