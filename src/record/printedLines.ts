import type { Block } from './Entry.ts';

/**
 * The lines of a block as text: a paragraph with its speaker before a colon, the items of a list, or the
 * rows of a table with tabs between the cells.
 */
export function printedLines(block: Block): readonly string[] {
  if (block.type === 'list') return block.items;
  if (block.type === 'table') return block.rows.map((cells) => cells.join('\t'));
  if (block.speaker === undefined) return [block.text];
  return [block.text ? `${block.speaker}: ${block.text}` : `${block.speaker}:`];
}
