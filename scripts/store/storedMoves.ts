import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { movesIn, type Move } from '../../src/record/movesIn.ts';

/** As reports name it, wherever the folder is. */
const MOVED = 'content/moved.yaml';

/**
 * The moves in moved.yaml of a content folder, by the address before; none where there is no such file.
 * @throws Error that names each mistake in it.
 */
export function storedMoves(content: string): ReadonlyMap<string, Move> {
  const file = join(content, 'moved.yaml');
  return existsSync(file) ? movesIn(readFileSync(file, 'utf8'), MOVED) : new Map();
}
