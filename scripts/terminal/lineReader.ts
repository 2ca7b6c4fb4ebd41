import { join } from 'node:path';
import { decodeRaw } from '../../src/transcript/decodeRaw.ts';
import { foreignBytes } from '../../src/transcript/foreignBytes.ts';
import type { Problem } from '../../src/transcript/problem.ts';
import { rawLines } from '../../src/transcript/sourceLines.ts';
import { plainFile } from '../store/plainFile.ts';

/** The folders that problems name their files in: `transcripts/…`, `content/…`, `people/…`. */
export interface ProblemFolders {
  readonly transcripts: string;
  readonly content: string;
  readonly people: string;
}

/** Gives the source line that a problem is about, or undefined where it cannot be read. Reads each file once. */
export function lineReader(
  folders: ProblemFolders,
): (problem: Pick<Problem, 'file' | 'line'>) => string | undefined {
  const read = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    const lines = read.get(file) ?? linesOf(file, folders);
    read.set(file, lines);
    return lines[line - 1];
  };
}

function linesOf(file: string, folders: ProblemFolders): string[] {
  const [kind = '', ...below] = file.split('/');
  const { transcripts, content, people } = folders;
  const folder = new Map(Object.entries<string>({ transcripts, content, people })).get(kind);
  if (folder === undefined) return [];
  const found = plainFile(join(folder, ...below));
  if ('rule' in found || foreignBytes(found.bytes)) return [];
  const decoded = decodeRaw(found.bytes);
  return rawLines('text' in decoded ? decoded.text : found.bytes.toString());
}
