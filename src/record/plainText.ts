import type { Block } from './Entry.ts';
import { printedLines } from './printedLines.ts';

/**
 * The words of a part as plain text for tables: paragraphs apart by an empty line, each turn after
 * `Speaker: `, items behind their marks, rows on lines with tabs between the cells. Undefined where there are none. No character of the
 * words is changed.
 */
export function plainText(blocks: readonly Block[]): string | undefined {
  return blocks.map(blockText).join('\n\n') || undefined;
}

function blockText(block: Block): string {
  const lines = printedLines(block);
  return block.type === 'list'
    ? lines.map((item) => `${block.mark ?? '-'} ${item}`).join('\n')
    : lines.join('\n');
}
