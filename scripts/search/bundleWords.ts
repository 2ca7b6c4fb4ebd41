import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { indexedWords, PAGEFIND_FILES } from '../../src/record/pagefindFiles.ts';

/**
 * The words of a Pagefind bundle in a folder, each with the places of the records that have it.
 * @throws Error that names the file which is not laid out as expected.
 */
export function* bundleWords(
  bundle: string,
): Generator<readonly [word: string, places: readonly number[]]> {
  const folder = join(bundle, PAGEFIND_FILES.index);
  for (const file of readdirSync(folder).sort()) {
    const path = join(folder, file);
    try {
      yield* indexedWords(gunzipSync(readFileSync(path)));
    } catch (cause) {
      throw new Error(`This file of Pagefind’s is not laid out as expected: ${path}`, { cause });
    }
  }
}
