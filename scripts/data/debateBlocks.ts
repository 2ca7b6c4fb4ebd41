import type { Block } from '../../src/record/Entry.ts';
import type { Attachment } from '../../src/record/entrySchema.ts';
import { markReferences } from '../../src/record/markReferences.ts';
import { xmlElement, type Xml, type XmlContent } from '../../src/record/xmlElement.ts';
import type { elementIds } from './elementIds.ts';

/** Where the document of a held question has it; undefined for one that is not held or in no meeting. */
export type HrefOf = (id: string) => string | undefined;

/** What gives the elements within another their ids. */
export type NextId = ReturnType<typeof elementIds>;

/** A file that comes with an answer, as a paragraph with a reference to where it is. */
export function fileOf({ name, address }: Attachment, eId: string): Xml {
  const ref = xmlElement('ref', { href: address, class: 'attachment' }, name ?? address);
  return xmlElement('p', { eId, class: 'attachment' }, ref);
}

/** A paragraph, list or table, its references to held questions marked. */
export function debateBlock(block: Block, nextId: NextId, hrefOf: HrefOf): Xml {
  if (block.type === 'paragraph')
    return xmlElement('p', { eId: nextId('p') }, ...withReferences(block.text, hrefOf));
  if (block.type === 'table') {
    const rows = block.rows.map((cells) => {
      return xmlElement('tr', {}, ...cells.map((cell) => tableCell(cell, hrefOf)));
    });
    return xmlElement('table', { eId: nextId('table') }, ...rows);
  }
  const items = block.items.map((item) => xmlElement('li', {}, ...withReferences(item, hrefOf)));
  return xmlElement('ul', { eId: nextId('ul') }, ...items);
}

/** The standard wants a paragraph in each cell. */
function tableCell(text: string, hrefOf: HrefOf): Xml {
  return xmlElement('td', {}, xmlElement('p', {}, ...withReferences(text, hrefOf)));
}

/** The words of a paragraph, with references to held questions marked. */
function withReferences(text: string, hrefOf: HrefOf): XmlContent[] {
  return markReferences(text).map((piece) => {
    if (typeof piece === 'string') return piece;
    const href = hrefOf(piece.id);
    return href === undefined ? piece.printed : xmlElement('ref', { href }, piece.printed);
  });
}
