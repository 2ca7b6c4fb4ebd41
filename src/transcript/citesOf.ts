import type { Block, Body } from '../record/Entry.ts';
import { findReferences } from '../record/findReferences.ts';

/** The references in a record’s text, in order, once each, never the record itself. */
export function citesOf({ question, answers }: Body, self: string): string[] {
  const texts = [...question, ...answers.flat()].flatMap(textsOf);
  const cited = new Set(texts.flatMap((text) => findReferences(text).map(({ id }) => id)));
  cited.delete(self);
  return [...cited];
}

/** The texts of a block: one, or those of a list’s items or a table’s cells. */
export function textsOf(block: Block): readonly string[] {
  if (block.type === 'table') return block.rows.flat();
  return block.type === 'list' ? block.items : [block.text];
}
