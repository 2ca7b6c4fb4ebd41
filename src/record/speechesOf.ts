import { placedBlocks, type PlacedBlock } from './placedBlocks.ts';
import type { Section } from './Section.ts';

/** What one speaker says until the next begins; before the first turn, no one is named. */
export interface Speech {
  /** As printed. */
  readonly speaker?: string;
  readonly blocks: readonly PlacedBlock[];
}

/** A section as speeches: each printed turn begins one, and lists belong to the speech that they stand in. */
export function speechesOf(section: Section): Speech[] {
  const speeches: { speaker?: string; blocks: PlacedBlock[] }[] = [];
  for (const placed of placedBlocks(section)) {
    const speaker = placed.block.type === 'paragraph' ? placed.block.speaker : undefined;
    const last = speeches.at(-1);
    if (last && speaker === undefined) last.blocks.push(placed);
    else speeches.push({ ...(speaker !== undefined && { speaker }), blocks: [placed] });
  }
  return speeches;
}
