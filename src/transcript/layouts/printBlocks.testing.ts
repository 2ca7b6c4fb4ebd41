import type { Block } from '../../record/Entry.ts';
import type { Noise } from './PrintedLayout.testing.ts';

/** The lines of a text: a speaker stands before a colon, an item behind its bullet. */
export function printBlocks(blocks: readonly Block[], { bullet, colon, tight }: Noise): string[] {
  return blocks.flatMap((block, index) => [
    ...(index === 0 || tight ? [] : ['']),
    ...(block.type === 'list'
      ? block.items.map((item) => `${bullet} ${item}`)
      : [block.speaker === undefined ? block.text : `${block.speaker}${colon}  ${block.text}`]),
  ]);
}
