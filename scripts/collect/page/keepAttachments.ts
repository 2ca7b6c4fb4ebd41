import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { attachmentLine } from '../../../src/transcript/attachmentLine.ts';
import { linkTarget } from './keepLinks.ts';
import { paragraph } from './paragraph.ts';
import { wordsIn } from './wordsIn.ts';

/** Writes each file that belongs to an answer as a line: `Attachment: <name> <address>`. */
export function keepAttachments(main: Element, address: string): void {
  for (const field of selectAll('.field--name-field-attachments', main)) {
    field.children = selectAll('a[href]', field).map((link) => {
      const name = wordsIn(link).replace(/\s+/g, ' ').trim();
      return paragraph(attachmentLine({ name, address: linkTarget(link, address) ?? '' }).trim());
    });
  }
}
