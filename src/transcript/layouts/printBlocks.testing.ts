import type { Block } from '../../record/Entry.ts';
import { printedLines } from '../../record/printedLines.ts';
import type { Noise } from './PrintedLayout.testing.ts';

/** The lines of a text: a speaker stands before a colon, an item behind its mark, a tab between cells. */
export function printBlocks(blocks: readonly Block[], noise: Noise): string[] {
  return blocks.flatMap((block, index) => [
    ...(index === 0 || noise.tight ? [] : ['']),
    ...linesOf(block, noise),
  ]);
}

function linesOf(block: Block, { colon }: Noise): readonly string[] {
  if (block.type === 'list') return block.items.map((item) => `${block.mark ?? '-'} ${item}`);
  const isTurn = block.type === 'paragraph' && block.speaker !== undefined;
  return isTurn ? [`${block.speaker}${colon}  ${block.text}`] : printedLines(block);
}
