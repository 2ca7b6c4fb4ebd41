import type { Element, ElementContent } from 'hast';
import type { Block } from './Entry.ts';
import { hastElement, hastText } from './hastElement.ts';

/** How the words of a block are set as markup. */
export interface Setting {
  /** A name as printed before the colon, its colon included in what is set. */
  readonly speaker: (printed: string) => Element;
  readonly words: (text: string) => ElementContent[];
}

/** What stands in the `p` of a paragraph, in the `ul` of a list or in the `table` of a table. */
export function blockContent(block: Block, { speaker, words }: Setting): ElementContent[] {
  if (block.type === 'table') {
    const rows = block.rows.map((cells) =>
      hastElement(
        'tr',
        {},
        cells.map((cell) => hastElement('td', {}, words(cell))),
      ),
    );
    return [hastElement('tbody', {}, rows)];
  }
  if (block.type === 'list') {
    const items = block.items.map((item) => hastElement('li', {}, words(item)));
    return [hastText('\n'), ...items.flatMap((item) => [item, hastText('\n')])];
  }
  if (block.speaker === undefined) return words(block.text);
  const said = block.text ? [hastText(' '), ...words(block.text)] : [];
  return [speaker(block.speaker), ...said];
}
