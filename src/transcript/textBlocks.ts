import type { Block } from '../record/Entry.ts';
import { splitTurn } from './splitTurn.ts';

const ITEM = /^[-•·] /;

/**
 * The lines of one text as blocks: each line a paragraph, consecutive lines that begin with a
 * hyphen, bullet or middle dot and a space one list, and a speaker's name before a colon set apart.
 * @param known slugs of people who may be named without a title or role before a colon.
 */
export function textBlocks(lines: readonly string[], known: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  let items: string[] | undefined;
  for (const line of lines) {
    if (!ITEM.test(line)) {
      items = undefined;
      blocks.push({ type: 'paragraph', ...splitTurn(line, known) });
    } else if (items) items.push(line.slice(2));
    else {
      items = [line.slice(2)];
      blocks.push({ type: 'list', items });
    }
  }
  return blocks;
}
