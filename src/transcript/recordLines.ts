import type { ParsedRecord } from './ParsedRecord.ts';

/**
 * The first and the last line of a record in its file, from 1. What the page prints around the
 * record is no part of it.
 */
export function recordLines({
  lines,
  became,
}: ParsedRecord): readonly [first: number, last: number] {
  const own = lines.filter((line) => became.get(line) !== 'furniture');
  return [own[0]?.number ?? 1, own.at(-1)?.number ?? 1];
}
