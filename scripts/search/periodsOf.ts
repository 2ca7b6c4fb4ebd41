/** Consecutive years that have one search index. */
export interface Period {
  /** Name of its folder: `2016-2018`. */
  readonly path: string;
  /** Ids of its entries, sorted. */
  readonly ids: readonly string[];
}

/**
 * Questions that fill a period. Few and large periods cost less where all are searched, small ones
 * where the newest is; the benchmark `--search` shows both.
 */
const FULL = 5000;
/** A newest period smaller than this part of a full one is not worth a visit of its own. */
const FEW = 1 / 8;

/**
 * Groups the years of an archive, from the oldest on, so that years to come change no period but the
 * newest.
 * @param ids ids of all entries, sorted: they begin with their year.
 */
export function periodsOf(ids: readonly string[], full = FULL): Period[] {
  const groups: string[][] = [];
  for (const [, year] of [...Map.groupBy(ids, (id) => id.slice(0, 4))].sort()) {
    const last = groups.at(-1);
    if (last && last.length < full) last.push(...year);
    else groups.push([...year]);
  }
  const newest = groups.at(-1) ?? [];
  if (groups.length > 1 && newest.length < full * FEW)
    groups.splice(-2, 2, [...(groups.at(-2) ?? []), ...newest]);
  return groups.map((group) => ({
    path: `${group[0]?.slice(0, 4)}-${group.at(-1)?.slice(0, 4)}`,
    ids: group,
  }));
}
