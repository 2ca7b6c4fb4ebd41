import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { paragraph } from './paragraph.ts';

/** Cells that one may stretch over: a page can say any number. */
const WIDEST = 100;

/**
 * Makes of each table lines with tabs between the cells, the same number in each: a cell stands in one
 * line, however it was broken, and what it stretches over is empty.
 */
export function keepTables(words: Element): void {
  // The last are the innermost.
  for (const table of selectAll('table', words).reverse()) {
    const captions = selectAll('caption', table).map((caption) => paragraph(toText(caption)));
    const rows = gridOf(table);
    const width = Math.max(0, ...rows.map((cells) => cells.length));
    const lines = rows.map((cells) =>
      paragraph(Array.from({ length: width }, (_, index) => cells[index] ?? '').join('\t'), 'pre'),
    );
    table.tagName = 'div';
    table.children = [...captions, ...lines];
  }
}

function gridOf(table: Element): string[][] {
  const grid: string[][] = [];
  selectAll('tr', table).forEach((row, at) => {
    const cells = (grid[at] ??= []);
    let column = 0;
    for (const cell of selectAll('td, th', row)) {
      while (cells[column] !== undefined) column += 1;
      const [wide, high] = [span(cell.properties.colSpan), span(cell.properties.rowSpan)];
      for (let down = 0; down < high; down += 1) {
        const below = (grid[at + down] ??= []);
        for (let over = 0; over < wide; over += 1) below[column + over] = '';
      }
      cells[column] = toText(cell).replace(/\s+/g, ' ').trim();
    }
  });
  return grid.slice(0, selectAll('tr', table).length);
}

function span(value: unknown): number {
  return Math.min(WIDEST, Math.max(1, Number(value ?? 1) || 1));
}
