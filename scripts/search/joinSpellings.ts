import { readSpellings, type Spelling } from '../../src/record/spellingList.ts';

/** The file of the spellings of a period in its folder, and of those of the archive beside these, packed by gzip. */
export const SPELLINGS = 'spellings.words';

/**
 * So many words are offered for others at most, the commonest: the file of them stays below 70 kB, and
 * whoever searches for a rarer word seldom means it by another.
 */
const MOST = 20_000;

/**
 * The spellings of an archive, of those of its periods: each word once, as most of its records print it.
 * @param periods what `writeSpellings` wrote of each.
 */
export function joinSpellings(periods: Iterable<string>): Spelling[] {
  const words = new Map<string, { records: number; printed: string; most: number }>();
  for (const text of periods) {
    for (const { printed, folded, records } of readSpellings(text)) {
      const word = words.get(folded) ?? { records: 0, printed, most: 0 };
      words.set(folded, word);
      word.records += records;
      if (records > word.most) [word.printed, word.most] = [printed, records];
    }
  }
  return [...words]
    .map(([folded, { printed, records }]) => ({ printed, folded, records }))
    .sort((a, b) => b.records - a.records || (a.folded < b.folded ? -1 : 1))
    .slice(0, MOST)
    .sort((a, b) => (a.folded < b.folded ? -1 : 1));
}
