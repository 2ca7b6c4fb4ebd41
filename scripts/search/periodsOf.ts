/** Consecutive years that have one search index. */
export interface Period<T extends PeriodEntry> {
  /** Name of its folder: `2016-2018`. */
  readonly path: string;
  /** Its entries, in the order in which they came. */
  readonly entries: readonly T[];
}

/** What decides to which period an entry belongs. */
interface PeriodEntry {
  readonly id: string;
  /** Day of its meeting; where none is known, the year of its number is its year. */
  readonly date?: string | undefined;
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
 * newest. A year is that of the meeting and all of it is in one period, so that periods follow one another
 * in time, and a supplementary is with its question.
 * @param entries of the archive, sorted by their ids.
 */
export function periodsOf<T extends PeriodEntry>(entries: readonly T[], full = FULL): Period<T>[] {
  const groups: T[][] = [];
  for (const [, year] of [...Map.groupBy(entries, meetingYear)].sort(byYear)) {
    const last = groups.at(-1);
    if (last && last.length < full) last.push(...year);
    else groups.push([...year]);
  }
  const newest = groups.at(-1) ?? [];
  if (groups.length > 1 && newest.length < full * FEW)
    groups.splice(-2, 2, [...(groups.at(-2) ?? []), ...newest]);
  return groups.map((group) => {
    const years = group.map(meetingYear).sort();
    return { path: `${years[0]}-${years.at(-1)}`, entries: group };
  });
}

/** The year in which a question was asked. */
export function meetingYear({ id, date }: PeriodEntry): string {
  return (date ?? id).slice(0, 4);
}

function byYear([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
