import { rarity } from '../record/pagefindInside.ts';
import type { SearchManifest } from '../record/searchManifest.ts';
import type { KnownTerm } from './knownTerm.ts';
import type { WordCounts } from './WordIndex.ts';

/**
 * What the scores of a period are multiplied by, so that they compare with those of others. A score
 * is a sum over words of how much a record has of each, times how rare the word is among the records
 * of its index (the inverse document frequency of BM25). A word that is rare in one period and common
 * in the archive would count for too much there: the factor puts the rarity in the whole archive in
 * the place of that in the period, for the words of a search together.
 */
export function comparable(
  { periods }: SearchManifest,
  wanted: readonly (readonly KnownTerm[])[],
  number: number,
): number {
  const sizes = periods.map(({ years }) => sum(Object.values(years)));
  const here = Object.keys(periods[number]?.years ?? {});
  let [inArchive, inPeriod] = [0, 0];
  for (const counts of wanted.flatMap(countsOf)) {
    inArchive += rarity(sum(sizes), sum([...counts.values()]));
    inPeriod += rarity(sizes[number] ?? 0, sum(here.map((year) => counts.get(year) ?? 0)));
  }
  return inPeriod === 0 ? 1 : inArchive / inPeriod;
}

/**
 * The counts of the words of one thing that is wanted, of those that are known: in any of its forms, of which
 * the commonest is taken to tell how rare it is.
 */
function countsOf(choices: readonly KnownTerm[]): readonly WordCounts[] {
  const forms = choices.flatMap((term) => term.forms);
  if (forms.length === 1) return (forms[0]?.words ?? []).filter((one) => one !== undefined);
  const known = forms.flatMap(({ words }) => words).filter((one) => one !== undefined);
  const [commonest] = known.toSorted((a, b) => sum([...b.values()]) - sum([...a.values()]));
  return commonest ? [commonest] : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
