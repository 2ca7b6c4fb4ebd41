import { collapseWhiteSpace } from '../record/collapseWhiteSpace.ts';
import type { SourceLine } from './sourceLines.ts';

/** What is asked of a line: whether it is a row of a table. */
export type TextLine = Pick<SourceLine, 'raw' | 'words' | 'gap'>;

/** Lines of a text that belong together: the rows of a table with their cells, or one line that is none. */
export type LineRun =
  { readonly rows: readonly (readonly string[])[] } | { readonly line: TextLine };

interface Row {
  readonly line: TextLine;
  readonly cells: readonly string[];
}

/** What stands before an item of a list, where a tab parts it from the words. */
const ITEM_MARK = /^(?:[-•·*–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])$/i;

/**
 * Tells tables from text: consecutive lines with tabs between their cells, the same number in each, are
 * the rows of one. Blank lines part two tables only where those between their rows are fewer.
 * @param isTurn whether a line opens a turn.
 */
export function tableLines(
  lines: readonly TextLine[],
  isTurn: (line: TextLine) => boolean,
): LineRun[] {
  const runs: LineRun[] = [];
  let rows: Row[] = [];
  const endRows = () => {
    if (isTable(rows)) runs.push(...parted(rows).map(withCells));
    else runs.push(...rows.map(({ line }) => ({ line })));
    rows = [];
  };
  for (const line of lines) {
    const cells = cellsOf(line);
    // A turn with a tab behind its colon is none.
    const isRow = cells && !(cells.length === 2 && cells[0]?.endsWith(':') && isTurn(line));
    if (!isRow || cells.length !== (rows[0]?.cells ?? cells).length) endRows();
    if (isRow) rows.push({ line, cells });
    else runs.push({ line });
  }
  endRows();
  return runs;
}

/** Undefined for a line without tabs, and for a part of one that was run together with others. */
function cellsOf({ raw, words }: TextLine): string[] | undefined {
  if (!raw.includes('\t') || collapseWhiteSpace(raw) !== words) return undefined;
  return raw.split('\t').map(collapseWhiteSpace);
}

/** Two rows at least; and neither paragraphs that begin with a tab, nor items whose marks one follows. */
function isTable(rows: readonly Row[]): boolean {
  const isMarked = rows.every(({ cells: [first = '', , third] }) => {
    return third === undefined && (first === '' || ITEM_MARK.test(first));
  });
  return rows.length > 1 && !isMarked;
}

/** The tables among rows that follow each other; one where any of several would have a single row. */
function parted(rows: readonly Row[]): Row[][] {
  const least = rows.slice(1).reduce((gap, { line }) => Math.min(gap, line.gap), Infinity);
  const tables: Row[][] = [];
  for (const row of rows) {
    const last = tables.at(-1);
    if (last && row.line.gap <= least) last.push(row);
    else tables.push([row]);
  }
  return tables.some(({ length }) => length < 2) ? [[...rows]] : tables;
}

function withCells(rows: readonly Row[]): LineRun {
  return { rows: rows.map(({ cells }) => cells) };
}
