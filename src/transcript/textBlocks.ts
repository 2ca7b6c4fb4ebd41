import type { Block } from '../record/Entry.ts';
import { splitTurn } from './splitTurn.ts';
import { tableLines, type TextLine } from './tableLines.ts';

const ITEM = /^[-•·] /;

/**
 * The lines of one text as blocks: each line a paragraph, consecutive lines that begin with a
 * hyphen, bullet or middle dot and a space one list, consecutive lines with as many cells between tabs one
 * table, and a speaker's name before a colon set apart.
 * @param known slugs of people who may be named without a title or role before a colon.
 */
export function textBlocks(lines: readonly TextLine[], known: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  let items: string[] | undefined;
  const isTurn = ({ words }: TextLine) => splitTurn(words, known).speaker !== undefined;
  for (const run of tableLines(lines, isTurn)) {
    if ('rows' in run) {
      items = undefined;
      blocks.push({ type: 'table', rows: run.rows });
    } else if (!ITEM.test(run.line.words)) {
      items = undefined;
      blocks.push({ type: 'paragraph', ...splitTurn(run.line.words, known) });
    } else if (items) items.push(run.line.words.slice(2));
    else {
      items = [run.line.words.slice(2)];
      blocks.push({ type: 'list', items });
    }
  }
  return blocks;
}
