import type { Follow } from './Following.ts';
import type { LatestChanges, LatestEvent } from './LatestChanges.ts';

/** What happened last to what is followed. */
export interface News {
  /** What is new since the visit before, the latest first. */
  readonly events: readonly LatestEvent[];
  /** Ids of all its questions that are among the latest. */
  readonly ids: readonly string[];
  /** Whether more may be new than the site lists. */
  readonly mayBeMore: boolean;
}

/**
 * What is new of one thing that is followed.
 * @param found ids that its search finds among the latest, where it is a search.
 */
export function newsFor(
  { path, since, known }: Follow,
  { events, records, from, searchedFrom }: LatestChanges,
  found: ReadonlySet<string> | undefined,
): News {
  const knew = new Set(known);
  const isListed = (id: string) => records[id]?.lists.includes(path) ?? false;
  const isOf = (id: string) => {
    const isIn = found ? found.has(id) : path === `/questions/${id}/` || isListed(id);
    const isGone = records[id]?.title === undefined;
    return isIn || (isGone && knew.has(id));
  };
  const own = events.filter(({ id }) => isOf(id));
  return {
    events: own.filter(({ number }) => number > since),
    ids: [...new Set(own.map(({ id }) => id))],
    mayBeMore: since + 1 < (found ? searchedFrom : from),
  };
}
