import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The folder of raw text, `content/transcripts` unless the build was told otherwise. */
const transcriptsFolder = resolve(process.env['TRANSCRIPTS_DIR'] ?? 'content/transcripts');

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
 * longer the one that the entry was made from.
 */
export async function rawRecord({ file, lines, sha256 }: Place): Promise<string[] | undefined> {
  if (last?.file !== file) {
    const path = join(transcriptsFolder, file.replace(/^transcripts\//, ''));
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    last = { file, lines: text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/) };
  }
  const own = last.lines.slice(lines[0] - 1, lines[1]);
  const digest = createHash('sha256').update(own.join('\n')).digest('hex');
  return digest === sha256 ? own : undefined;
}
