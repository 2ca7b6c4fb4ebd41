import { join } from 'node:path';
import { decodeRaw } from '../../src/transcript/decodeRaw.ts';
import { problem, type Problem } from '../../src/transcript/problem.ts';
import type { Transcript } from '../../src/transcript/Transcript.ts';
import { folderEntries } from './folderEntries.ts';
import { pickTranscripts, type TextFile } from './pickTranscripts.ts';
import { plainFile } from './plainFile.ts';

/** The raw files of a run, and what else is in their folder. */
interface TranscriptFiles {
  /** Each file, or why it could not be read; read when its turn comes. */
  readonly transcripts: Iterable<Transcript | Problem>;
  readonly total: number;
  /** What of the folder is not read, with what to do about it. */
  readonly problems: readonly Problem[];
}

/**
 * The raw files below a folder: every `*.txt` in the sorted order of its path, with the `.url` file
 * beside it. One that cannot be read comes as a problem, and the rest go on.
 * @throws where the folder itself, or one in it, cannot be read.
 */
export function transcriptFiles(folder: string): TranscriptFiles {
  const { texts, problems } = pickTranscripts(folderEntries(folder));
  return { transcripts: readAll(folder, texts), total: texts.length, problems };
}

function* readAll(folder: string, texts: readonly TextFile[]): Generator<Transcript | Problem> {
  for (const { path, urlPath } of texts) yield readTranscript(folder, path, urlPath);
}

/** Reads one raw file below the folder, or says why it cannot be read. */
export function readTranscript(
  folder: string,
  path: string,
  urlPath: string | undefined,
): Transcript | Problem {
  const file = `transcripts/${path}`;
  const found = plainFile(join(folder, path));
  if ('rule' in found) return problem(found.rule, { file }, found.reason);
  const beside = urlPath === undefined ? undefined : plainFile(join(folder, urlPath));
  if (beside && 'rule' in beside) {
    return problem(beside.rule, { file: `transcripts/${urlPath}` }, beside.reason);
  }
  const decoded = decodeRaw(found.bytes);
  if ('reason' in decoded) {
    const { rule, reason, line, column } = decoded;
    return problem(rule, { file, line, column }, reason);
  }
  return { file, ...decoded, ...(beside && { url: beside.bytes.toString() }) };
}
