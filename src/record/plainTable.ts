import { unescaped } from './unescaped.ts';

/**
 * The rows of the table that begins at a line, as `entryToMarkdown` writes it: a space on each side of
 * every cell, and the line of hyphens below the first row. Undefined where it is written otherwise, or
 * a cell could mean more to Markdown than words.
 */
export function plainTable(lines: readonly string[], first: number): string[][] | undefined {
  const rows: string[][] = [];
  for (let index = first; lines[index]?.startsWith('| '); index += 1) {
    // Between the first row and the second stand the hyphens.
    const cells = index === first + 1 ? undefined : plainCells(lines[index] ?? '');
    if (cells) rows.push(cells);
    else if (index !== first + 1) return undefined;
  }
  const [head = []] = rows;
  const isEven = rows.every(({ length }) => length === head.length);
  return isEven && lines[first + 1] === `| ${head.map(() => '-').join(' | ')} |` ? rows : undefined;
}

function plainCells(row: string): string[] | undefined {
  // Within a cell a bar stands behind a backslash, never behind a space.
  const printed = row.slice(1).split(' |');
  if (printed.pop() !== '') return undefined;
  const cells = printed.map(plainCell).filter((cell) => cell !== undefined);
  return cells.length === printed.length ? cells : undefined;
}

function plainCell(printed: string): string | undefined {
  if (printed === '') return '';
  const isOne = printed.startsWith(' ') && !printed.replace(/\\./g, '').includes('|');
  return isOne ? unescaped(printed.slice(1)) : undefined;
}
