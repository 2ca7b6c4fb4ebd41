import type { Block } from '../record/Entry.ts';
import { markOf } from '../record/listMark.ts';
import type { OpenBlock } from '../record/openSection.ts';
import { splitTurn } from './splitTurn.ts';
import { tableLines, type TextLine } from './tableLines.ts';

const ITEM = /^[-•·] /;

/**
 * The lines of one text as blocks: each line a paragraph, consecutive lines that begin with the same
 * hyphen, bullet or middle dot and a space one list, consecutive lines with as many cells between tabs one
 * table, and a speaker's name before a colon set apart.
 * @param known slugs of people who may be named without a title or role before a colon.
 */
export function textBlocks(lines: readonly TextLine[], known: ReadonlySet<string>): Block[] {
  const blocks: OpenBlock[] = [];
  const isTurn = ({ words }: TextLine) => splitTurn(words, known).speaker !== undefined;
  for (const run of tableLines(lines, isTurn)) {
    if ('rows' in run) blocks.push({ type: 'table', rows: run.rows.map((cells) => [...cells]) });
    else if (!ITEM.test(run.line.words))
      blocks.push({ type: 'paragraph', ...splitTurn(run.line.words, known) });
    else takeItem(run.line.words, blocks);
  }
  return blocks;
}

/** An item goes on with the list above it, if that has the same mark. */
function takeItem(words: string, blocks: OpenBlock[]): void {
  const [marked, item, last] = [markOf(words), words.slice(2), blocks.at(-1)];
  if (last?.type === 'list' && last.mark === marked.mark) last.items.push(item);
  else blocks.push({ type: 'list', ...marked, items: [item] });
}
