import type { Block } from '../../src/record/Entry.ts';

/** A paragraph or list without its speaker, and its place in its part, from 1. */
export interface PlacedBlock {
  readonly place: number;
  readonly block: Block;
}

/** What one speaker says until the next begins; before the first turn, no one is named. */
export interface Speech {
  /** As printed. */
  readonly speaker?: string;
  readonly blocks: readonly PlacedBlock[];
}

/** The blocks of one part as speeches: each printed turn begins one. */
export function gatherSpeeches(blocks: readonly Block[]): Speech[] {
  const speeches: { speaker?: string; blocks: PlacedBlock[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    const speaker = block.type === 'paragraph' ? block.speaker : undefined;
    let last = speeches.at(-1);
    if (!last || speaker !== undefined) {
      last = { ...(speaker !== undefined && { speaker }), blocks: [] };
      speeches.push(last);
    }
    last.blocks.push({ place: index + 1, block });
  }
  return speeches;
}
