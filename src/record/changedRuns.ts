import { diffArrays } from 'diff';
import { stays } from './stays.ts';

/** Lines of the earlier reading and the lines of the later one that stand in their place; one may be empty. */
export interface ChangedRun {
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

/** As many lines may have come and gone where the shortest difference is looked for: its time grows with their square. */
const MOST_EDITS = 1000;
/** The same between two lines that stay where they are. */
const MOST_BETWEEN = 100;

/**
 * The runs of lines in which two texts differ, in order. Where they differ much, only lines that stand
 * once in each and in the same order are sure to be the same, and the shortest difference is looked
 * for between them; so time grows as the texts do.
 */
export function changedRuns(earlier: readonly string[], later: readonly string[]): ChangedRun[] {
  const shortest = shortestRuns(earlier, later, MOST_EDITS);
  if (shortest) return shortest;
  const runs: ChangedRun[] = [];
  let [from, to] = [0, 0];
  for (const [before, after] of [...stays(earlier, later), [earlier.length, later.length]]) {
    const between = { earlier: earlier.slice(from, before), later: later.slice(to, after) };
    runs.push(...(shortestRuns(between.earlier, between.later, MOST_BETWEEN) ?? [between]));
    [from, to] = [before + 1, after + 1];
  }
  return runs;
}

/** The runs of the shortest difference, or undefined where it is longer than that many lines. */
function shortestRuns(
  earlier: readonly string[],
  later: readonly string[],
  maxEditLength: number,
): ChangedRun[] | undefined {
  const changes = diffArrays([...earlier], [...later], { maxEditLength });
  const runs: ChangedRun[] = [];
  let gone: readonly string[] | undefined;
  const close = (come: readonly string[]) => {
    if (gone || come.length > 0) runs.push({ earlier: gone ?? [], later: come });
    gone = undefined;
  };
  for (const { added, removed, value } of changes ?? []) {
    if (!removed) close(added ? value : []);
    else {
      close([]);
      gone = value;
    }
  }
  close([]);
  return changes && runs;
}
