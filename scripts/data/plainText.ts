import type { Block } from '../../src/record/Entry.ts';

/**
 * The words of a part as plain text for tables: paragraphs apart by an empty line, each turn after
 * `Speaker: `, items on lines that begin `- `. Undefined where there are none. No character of the
 * words is changed.
 */
export function plainText(blocks: readonly Block[]): string | undefined {
  return blocks.map(blockText).join('\n\n') || undefined;
}

function blockText(block: Block): string {
  if (block.type === 'list') return block.items.map((item) => `- ${item}`).join('\n');
  if (block.speaker === undefined) return block.text;
  return block.text ? `${block.speaker}: ${block.text}` : `${block.speaker}:`;
}
