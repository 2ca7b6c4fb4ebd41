import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { hide } from './hide.ts';

/** Of elements that say the same, leaves the first: a page may show one twice, for wide and narrow screens. */
export function hideRepeated(elements: readonly Element[]): void {
  // Most pages have one of each, and to read its words takes longer than all else here.
  if (elements.length < 2) return;
  const seen = new Set<string>();
  for (const element of elements) {
    const words = toText(element).trim();
    if (words !== '' && seen.has(words)) hide([element]);
    seen.add(words);
  }
}
