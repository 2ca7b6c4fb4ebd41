import { readSpellings, type Spelling } from '../record/spellingList.ts';

/**
 * The words of the archive as it prints them, from a file that the build wrote.
 * @param root where the index of the archive, or of a part of it, is: with slashes at both ends.
 * @throws Error where it cannot be loaded.
 */
export async function loadSpellings(root: string): Promise<readonly Spelling[]> {
  const response = await fetch(`${root}spellings.words`);
  if (!response.ok || !response.body) throw new Error(`${response.status} of the spellings`);
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'));
  return readSpellings(await new Response(unpacked).text());
}
