import { diffArrays, diffWordsWithSpace } from 'diff';
import { collapseWhiteSpace } from './collapseWhiteSpace.ts';

/** A piece of a line: in both readings, only in the earlier or only in the later one. */
export interface ChangedPart {
  readonly type: 'same' | 'earlier' | 'later';
  readonly text: string;
}

/** Longer lines are shown whole, one after the other: comparing words takes too long. */
const LONGEST = 20_000;

/**
 * The lines in which two readings of a record differ, with the differing words told apart. Blank
 * lines and white space do not count.
 */
export function changedLines(
  earlier: readonly string[],
  later: readonly string[],
): ChangedPart[][] {
  const [before, after] = [earlier, later].map((lines) =>
    lines.map(collapseWhiteSpace).filter(Boolean),
  );
  const changed: ChangedPart[][] = [];
  let removed: readonly string[] = [];
  for (const change of diffArrays(before ?? [], after ?? [])) {
    if (change.removed) removed = change.value;
    else {
      if (change.added) changed.push(...pairLines(removed, change.value));
      else changed.push(...pairLines(removed, []));
      removed = [];
    }
  }
  return [...changed, ...pairLines(removed, [])];
}

function pairLines(earlier: readonly string[], later: readonly string[]): ChangedPart[][] {
  return Array.from({ length: Math.max(earlier.length, later.length) }, (_, index) =>
    pair(earlier[index], later[index]),
  );
}

function pair(earlier: string | undefined, later: string | undefined): ChangedPart[] {
  if (earlier === undefined || later === undefined || earlier.length + later.length > LONGEST) {
    return [
      ...(earlier === undefined ? [] : [{ type: 'earlier' as const, text: earlier }]),
      ...(later === undefined ? [] : [{ type: 'later' as const, text: later }]),
    ];
  }
  return diffWordsWithSpace(earlier, later).map(({ value, added, removed }) => ({
    type: added ? 'later' : removed ? 'earlier' : 'same',
    text: value,
  }));
}
