import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of raw text, `content/transcripts` unless the build was told otherwise. */
const transcriptsFolder = resolve(process.env['TRANSCRIPTS_DIR'] ?? 'content/transcripts');

/** Where a raw file is, by the name that entries have for it. */
function rawPath(file: string): string {
  return join(transcriptsFolder, file.replace(/^transcripts\//, ''));
}

/** Where a record stands in the raw text. */
export interface Place {
  readonly file: string;
  readonly lines: readonly [first: number, last: number];
  readonly sha256: string;
}

/** A paper holds many records, rendered one after another: its lines are kept for the next one. */
let last: { readonly file: string; readonly lines: readonly string[] } | undefined;

/**
 * The raw lines of one record, blank ones included; undefined where the file is not there, or is no
 * longer the one that the entry was made from. Read at once: for a hundred thousand small files that
 * takes less time than to have many reads under way.
 */
export function rawRecord({ file, lines, sha256 }: Place): string[] | undefined {
  const text = linesOf(file);
  const own = text?.slice(lines[0] - 1, lines[1]);
  const digest = own && createHash('sha256').update(own.join('\n')).digest('hex');
  return digest === sha256 ? own : undefined;
}

function linesOf(file: string): readonly string[] | undefined {
  if (last?.file !== file) {
    try {
      const text = readFileSync(rawPath(file), 'utf8');
      last = { file, lines: text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/) };
    } catch {
      return undefined;
    }
  }
  return last.lines;
}
