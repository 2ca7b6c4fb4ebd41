import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { job } from 'virtual:job';
import { decodeRaw } from '../transcript/decodeRaw.ts';
import { fatesOf, type FindFates, type RecordFates } from '../transcript/fatesOf.ts';
import { lineDigests } from '../transcript/lineDigests.ts';
import { rawLines } from '../transcript/sourceLines.ts';
import { LONGEST_FILE } from '../transcript/Transcript.ts';
import { lastUsed } from './lastUsed.ts';

/** Where a raw file is, by the name that entries have for it. */
function rawPath(file: string): string {
  return join(job.transcripts, file.replace(/^transcripts\//, ''));
}

/** Where a record stands in the raw text. */
export interface RawPlace {
  readonly file: string;
  readonly lines: readonly [first: number, last: number];
  readonly sha256: string;
}

interface RawFile {
  readonly lines: readonly string[];
  readonly digest: ReturnType<typeof lineDigests>;
  /** Takes the file apart when it is first asked. */
  readonly find: FindFates;
}

/**
 * A paper holds many records, rendered one after another, with the pages of the same questions
 * between them: it is read and taken apart once for all of them.
 */
const rawFile = lastUsed(8, readRaw);

/**
 * The raw lines of one record, blank ones included; undefined where the file is not there, or is no
 * longer the one that the entry was made from. Read at once: for a hundred thousand small files that
 * takes less time than to have many reads under way.
 */
export function rawRecord({ file, lines, sha256 }: RawPlace): string[] | undefined {
  const raw = rawFile(file);
  if (raw?.digest(...lines) !== sha256) return undefined;
  return raw.lines.slice(lines[0] - 1, lines[1]);
}

/** What the parser makes of the lines of one record, told apart by its reference on a shared line. */
export function rawFates({ file, lines }: RawPlace, reference?: string): RecordFates | undefined {
  return rawFile(file)?.find(lines, reference);
}

function readRaw(file: string): RawFile | undefined {
  try {
    const path = rawPath(file);
    const found = statSync(path);
    // As ingest has it: a pipe would be waited for, and what is too long was refused.
    if (!found.isFile() || found.size > LONGEST_FILE) return undefined;
    const decoded = decodeRaw(readFileSync(path));
    if ('reason' in decoded) return undefined;
    const { text } = decoded;
    let find: FindFates | undefined;
    const lines = rawLines(text);
    return {
      lines,
      digest: lineDigests(lines),
      find: (place, reference) => (find ??= fatesOf({ file, text }))(place, reference),
    };
  } catch {
    return undefined;
  }
}
