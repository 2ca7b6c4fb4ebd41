import type { Block } from '../../record/Entry.ts';

/** Where no heading parts question and answer, the first turn of another does: the question has none. */
export function askedOnly(block: Block, asker: string): Block {
  if (block.type !== 'paragraph') return block;
  const speaks = block.speaker !== undefined && asker.endsWith('AM');
  return { type: 'paragraph', ...(speaks && { speaker: asker }), text: block.text };
}
