import type { Element, ElementContent } from 'hast';
import { selectAll } from 'hast-util-select';
import { collapseWhiteSpace } from '../../../src/record/collapseWhiteSpace.ts';
import { paragraph } from './paragraph.ts';
import { wordsIn } from './wordsIn.ts';

/** Cells that one may stretch over: a page can say any number. */
const WIDEST = 100;

/**
 * Makes of each table lines with tabs between the cells, the same number in each: a cell stands in one
 * line, however it was broken, and what it stretches over is empty. A table of one column only lays
 * out a page, and keeps what stands in it.
 */
export function keepTables(words: Element): void {
  // The last are the innermost.
  for (const table of selectAll('table', words).reverse()) {
    const captions = selectAll('caption', table).map((caption) => paragraph(wordsIn(caption)));
    const rows = gridOf(table);
    const width = Math.max(0, ...rows.map((cells) => cells.length));
    const lines = width > 1 ? rows.flatMap((cells) => rowLine(cells, width)) : cellsOf(table);
    // As a paragraph it is parted by a blank line from a table that follows.
    table.tagName = width > 1 ? 'p' : 'div';
    table.children = [...captions, ...lines];
  }
}

/** None for a row without any words: it would be a blank line, which parts tables. */
function rowLine(cells: readonly string[], width: number): Element[] {
  const line = Array.from({ length: width }, (_, index) => cells[index] ?? '').join('\t');
  return line.trim() === '' ? [] : [paragraph(line, 'pre')];
}

/** What stands in the cells of a table, one below the other. */
function cellsOf(table: Element): ElementContent[] {
  return selectAll('td, th', table).map((cell) => ({ ...cell, tagName: 'div', properties: {} }));
}

function gridOf(table: Element): string[][] {
  const grid: string[][] = [];
  const rows = selectAll('tr', table);
  rows.forEach((row, at) => {
    const cells = (grid[at] ??= []);
    let column = 0;
    for (const cell of selectAll('td, th', row)) {
      while (cells[column] !== undefined) column += 1;
      const [wide, high] = [span(cell.properties.colSpan), span(cell.properties.rowSpan)];
      for (let down = 0; down < high; down += 1) {
        const below = (grid[at + down] ??= []);
        for (let over = 0; over < wide; over += 1) below[column + over] = '';
      }
      cells[column] = collapseWhiteSpace(wordsIn(cell).replace(/[\n\r]/g, ' '));
    }
  });
  return grid.slice(0, rows.length);
}

function span(value: unknown): number {
  return Math.min(WIDEST, Math.max(1, Number(value ?? 1) || 1));
}
