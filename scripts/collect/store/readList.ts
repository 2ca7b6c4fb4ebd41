import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { askedSchema, type Asked } from './askedSchema.ts';

/** The name of the list in the folder of a store. */
export const LIST = 'asked.jsonl';

/**
 * The list of a store, up to its last line that can be relied upon: a line that was cut off is none, nor
 * is one whose answer never reached the disk.
 * @returns what was asked, in its order, and how many bytes of the list say so.
 * @throws Error where a line is damaged, or an answer is gone that was there when the next was kept.
 */
export function readList(folder: string): { asked: Asked[]; bytes: number } {
  const path = join(folder, LIST);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1);
  const asked = lines.map((line, index) => parseLine(line, `${path}:${index + 1}`));
  const sizes = new Map<string, number>();
  const lastFile = asked.findLast(({ warc }) => warc)?.warc?.file;
  const missing = asked.findIndex(({ warc }) => {
    if (!warc) return false;
    const { file, offset, length } = warc;
    const size = sizes.get(file) ?? sizeOf(join(folder, file));
    sizes.set(file, size);
    return size < offset + length;
  });
  if (missing < 0) return { asked, bytes: bytesOf(lines) };
  const lost = asked[missing]?.warc?.file ?? '';
  if (lost !== lastFile || !sizes.get(lost))
    throw new Error(`${join(folder, lost)} is missing or cut short. Restore it from a copy.`);
  return { asked: asked.slice(0, missing), bytes: bytesOf(lines.slice(0, missing)) };
}

function bytesOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}

function parseLine(line: string, place: string): Asked {
  try {
    return askedSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`${place} is damaged. Restore the list from a copy, or remove the line.`, {
      cause,
    });
  }
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}
