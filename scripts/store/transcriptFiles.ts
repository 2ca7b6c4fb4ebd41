import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { problem, type Problem } from '../transcript/problem.ts';
import type { Transcript } from '../transcript/Transcript.ts';
import { decodeText } from './decodeText.ts';

/** One raw file of a run, or why it could not be read, and how many files the run has. */
export interface ReadTranscript {
  readonly transcript: Transcript | Problem;
  readonly total: number;
}

/**
 * The raw files below a folder: every `*.txt` in the sorted order of its path, with the `.url` file
 * beside it. One that cannot be read comes as a problem, and the rest go on.
 * @throws where the folder itself cannot be read.
 */
export async function* transcriptFiles(folder: string): AsyncGenerator<ReadTranscript> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => ({
    path: relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    isFile: entry.isFile(),
  }));
  const urls = new Set(paths.filter(({ path }) => path.endsWith('.url')).map(({ path }) => path));
  const texts = paths.filter(({ path }) => path.endsWith('.txt'));
  for (const { path, isFile } of texts.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const url = path.replace(/\.txt$/, '.url');
    const transcript = isFile
      ? readTranscript(folder, path, urls.has(url) ? url : undefined)
      : problem(
          'unreadable-file',
          { file: `transcripts/${path}` },
          'a folder or a link, not a plain file',
        );
    yield { transcript, total: texts.length };
  }
}

/** Reads one raw file below the folder, or says why it cannot be read. */
export function readTranscript(
  folder: string,
  path: string,
  urlPath: string | undefined,
): Transcript | Problem {
  const file = `transcripts/${path}`;
  try {
    const bytes = readFileSync(join(folder, path));
    const url =
      urlPath && existsSync(join(folder, urlPath))
        ? readFileSync(join(folder, urlPath), 'utf8')
        : undefined;
    const decoded = decodeText(bytes);
    if ('reason' in decoded) {
      const { reason, line, column } = decoded;
      return problem('not-utf-8', { file, line, column }, reason);
    }
    return { file, ...decoded, ...(url !== undefined && { url }) };
  } catch (error) {
    return problem('unreadable-file', { file }, reason(error));
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
