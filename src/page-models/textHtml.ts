import { escapeXml } from '../record/xmlElement.ts';
import { addressParts } from './address.ts';

/** A day in words, as `longDate` writes it. */
const DATE = /(\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b)/;

/** A text as a page sets it, as HTML: its dates stay on one line, and its addresses may break after each slash. */
export function textHtml(text: string): string {
  return text
    .split(DATE)
    .map((part, index) =>
      index % 2 === 1
        ? `<span class="date">${escapeXml(part)}</span>`
        : addressParts(part).map(escapeXml).join('<wbr>'),
    )
    .join('');
}
