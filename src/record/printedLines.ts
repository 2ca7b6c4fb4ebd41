import type { Block } from './Entry.ts';

/** The lines of a block as text: a paragraph with its speaker before a colon, or the items of a list. */
export function printedLines(block: Block): readonly string[] {
  if (block.type === 'list') return block.items;
  if (block.speaker === undefined) return [block.text];
  return [block.text ? `${block.speaker}: ${block.text}` : `${block.speaker}:`];
}
