import { readFileSync } from 'node:fs';

/**
 * Words of ours that were replaced by plainer ones, as `replacedWording.tsv` lists them: what must not come back,
 * and what stands in its place. A label of one word is given with what surrounds it, in code or in markup.
 */
const REPLACED = readFileSync('tests/replacedWording.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [was = '', is = ''] = line.split('\t');
    return { was, is };
  });

/** The replaced words that a text has, each with what is said instead: `“held here”, now “in this archive”`. */
export function replacedIn(text: string): string[] {
  const words = text.replace(/\s+/g, ' ');
  return REPLACED.filter(({ was }) => words.includes(was)).map(
    ({ was, is }) => `“${was}”, now “${is}”`,
  );
}
