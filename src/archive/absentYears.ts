import type { Question } from '../record/entrySchema.ts';
import { compareIds } from '../record/reference.ts';

/** A question that records cite and that has no page here. */
interface CitedQuestion {
  readonly id: string;
  /** The questions that cite it, in the order of the archive. */
  readonly citing: readonly Question[];
}

/** What is told of the questions of one year that have no page here. */
export interface AbsentYear {
  /** The year of their references. */
  readonly key: string;
  /** By number. */
  readonly cited: readonly CitedQuestion[];
  /** Ids of those that are known to exist elsewhere, by number; records may cite them, too. */
  readonly known: readonly string[];
}

/**
 * The questions that have no page here, by year, oldest first. Linear in their number, but for sorting.
 * @param isHere whether the question of an id has a page.
 * @param known ids of questions that exist somewhere, in order.
 */
export function absentYears(
  citing: ReadonlyMap<string, readonly Question[]>,
  known: readonly string[],
  isHere: (id: string) => boolean,
): AbsentYear[] {
  const cited = [...citing]
    .filter(([id]) => !isHere(id))
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, questions]): CitedQuestion => ({ id, citing: questions }));
  const citedIn = Map.groupBy(cited, ({ id }) => yearOf(id));
  const knownIn = Map.groupBy(
    known.filter((id) => !isHere(id)),
    yearOf,
  );
  const years = new Set([...citedIn.keys(), ...knownIn.keys()]);
  return [...years].sort().map((key) => {
    return { key, cited: citedIn.get(key) ?? [], known: knownIn.get(key) ?? [] };
  });
}

function yearOf(id: string): string {
  return id.slice(0, 4);
}
