import { diffWordsWithSpace } from 'diff';
import { changedRuns, type ChangedRun } from './changedRuns.ts';
import { collapseWhiteSpace } from './collapseWhiteSpace.ts';

/** A piece of a line: in both readings, only in the earlier or only in the later one. */
export interface ChangedPart {
  readonly type: 'same' | 'earlier' | 'later';
  readonly text: string;
}

/** As many words and gaps of a line may have come and gone: lines that differ more are shown whole, one after the other. */
const MOST_EDITS = 200;

/**
 * The lines in which two readings of a record differ, with the differing words told apart. Blank
 * lines and white space do not count, but for tabs, which part the cells of a table, where both readings have
 * some: other programs save the same page without. Its time grows as the readings do.
 */
export function changedLines(
  earlier: readonly string[],
  later: readonly string[],
): ChangedPart[][] {
  const haveTabs = [earlier, later].every((lines) => lines.some((line) => line.includes('\t')));
  const printed = haveTabs ? withCells : collapseWhiteSpace;
  const [before, after] = [earlier, later].map((lines) => {
    return lines.map(printed).filter((line) => line.trim() !== '');
  });
  return changedRuns(before ?? [], after ?? []).flatMap(pairLines);
}

function withCells(line: string): string {
  return line.split('\t').map(collapseWhiteSpace).join('\t');
}

function pairLines({ earlier, later }: ChangedRun): ChangedPart[][] {
  return Array.from({ length: Math.max(earlier.length, later.length) }, (_, index) =>
    pair(earlier[index], later[index]),
  ).filter((parts) => parts.length > 0);
}

/** No parts where the two lines are the same. */
function pair(earlier: string | undefined, later: string | undefined): ChangedPart[] {
  if (earlier === later) return [];
  const words =
    earlier !== undefined && later !== undefined
      ? diffWordsWithSpace(earlier, later, { maxEditLength: MOST_EDITS })
      : undefined;
  if (!words) {
    return [
      ...(earlier === undefined ? [] : [{ type: 'earlier' as const, text: earlier }]),
      ...(later === undefined ? [] : [{ type: 'later' as const, text: later }]),
    ];
  }
  return words.map(({ value, added, removed }) => ({
    type: added ? 'later' : removed ? 'earlier' : 'same',
    text: value,
  }));
}
