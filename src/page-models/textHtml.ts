import { escapeXml } from '../record/xmlElement.ts';
import { textParts } from './textParts.ts';

/** A text as a page sets it (`textParts`), as HTML: for links, whose line would reach below the space around a component. */
export function textHtml(text: string): string {
  return textParts(text)
    .map(({ type, text }) => {
      if (type === 'date') return `<span class="date">${escapeXml(text)}</span>`;
      return `${type === 'break' ? '<wbr>' : ''}${escapeXml(text)}`;
    })
    .join('');
}
