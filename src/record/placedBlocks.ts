import type { Block } from './Entry.ts';
import type { Section } from './Section.ts';

/** A paragraph, list or table in its place. */
export interface PlacedBlock {
  /** The fragment on the page: `question-p1`, `answer-p2`. */
  readonly id: string;
  /** In its section, from 1. */
  readonly place: number;
  readonly block: Block;
}

/** The paragraphs, lists and tables of a section, each with the address that it has on the page. */
export function placedBlocks({ id, blocks }: Section): PlacedBlock[] {
  return blocks.map((block, index) => ({ id: `${id}-p${index + 1}`, place: index + 1, block }));
}
