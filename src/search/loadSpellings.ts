import { readSpellings, type Spelling } from '../record/spellingList.ts';

/**
 * The words of the archive as it prints them, from a file that the build wrote.
 * @param base base path of the site, with slashes at both ends.
 * @throws Error where it cannot be loaded.
 */
export async function loadSpellings(base: string): Promise<readonly Spelling[]> {
  const response = await fetch(`${base}pagefind/spellings.words`);
  if (!response.ok || !response.body) throw new Error(`${response.status} of the spellings`);
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'));
  return readSpellings(await new Response(unpacked).text());
}
