import { yearEnds } from '../record/searchManifest.ts';
import type { Order } from './SearchQuery.ts';

/** Something found in a period, as far as its order goes. */
interface Found {
  readonly id: string;
}

/**
 * Puts what was found in one period into an order. Of each record only its place among all records of
 * the period is known, which are in the order of their days; and with how many records of each year
 * there are, the place says the year.
 * @param best what was found, best match first; stays so within a year.
 * @param places the place of each record of the period, by its id.
 * @param years records of each year of the period.
 */
export function inOrder<T extends Found>(
  best: readonly T[],
  order: Order,
  places: ReadonlyMap<string, number>,
  years: Readonly<Record<string, number>>,
): readonly T[] {
  if (order === 'best') return best;
  const ends = yearEnds(years).map(([, end]) => end);
  const place = ({ id }: Found) => places.get(id) ?? 0;
  const year = (found: Found) => ends.findIndex((end) => place(found) < end);
  switch (order) {
    case 'recent':
      return best.toSorted((a, b) => year(b) - year(a));
    case 'newest':
      return best.toSorted((a, b) => place(b) - place(a));
    case 'oldest':
      return best.toSorted((a, b) => place(a) - place(b));
  }
}
