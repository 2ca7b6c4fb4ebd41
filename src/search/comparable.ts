import { rarity } from '../record/pagefindInside.ts';
import type { SearchManifest } from '../record/searchManifest.ts';
import type { KnownWord } from './knownWord.ts';

/**
 * What the scores of a period are multiplied by, so that they compare with those of others. A score
 * is a sum over words of how much a record has of each, times how rare the word is among the records
 * of its index (the inverse document frequency of BM25). A word that is rare in one period and common
 * in the archive would count for too much there: the factor puts the rarity in the whole archive in
 * the place of that in the period, for the words of a search together.
 */
export function comparable(
  { periods }: SearchManifest,
  known: readonly KnownWord[],
  number: number,
): number {
  const sizes = periods.map(({ years }) => sum(Object.values(years)));
  let [inArchive, inPeriod] = [0, 0];
  for (const { counts } of known) {
    if (counts === undefined) continue;
    inArchive += rarity(sum(sizes), sum([...counts.values()]));
    inPeriod += rarity(sizes[number] ?? 0, counts.get(number) ?? 0);
  }
  return inPeriod === 0 ? 1 : inArchive / inPeriod;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
