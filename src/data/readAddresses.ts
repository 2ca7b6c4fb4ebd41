import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressList } from '../record/addressList.ts';
import { movesIn } from '../record/movesIn.ts';
import type { Addresses } from '../archive/Archive.ts';
import { contentFolder } from './contentFolder.ts';

/**
 * The addresses that may never stop working: addresses.txt and moved.yaml of the content folder. None
 * stand in a file that is not there.
 * @throws Error that names the file and what is wrong in it, or why it cannot be read.
 */
export function readAddresses(): Addresses {
  const read = <T>(name: string, parse: (text: string, file: string) => T): T => {
    const file = join(contentFolder, name);
    return parse(textOf(file), file);
  };
  return {
    published: new Set(read('addresses.txt', addressList)),
    moves: read('moved.yaml', movesIn),
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
