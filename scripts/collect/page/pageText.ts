import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';

/** The words of a part of a page line by line, as a reader would have saved them. */
export function pageText(main: Element): string {
  const lines = toText(main).split('\n');
  return `${lines
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()}\n`;
}
