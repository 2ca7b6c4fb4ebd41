import type { Element, ElementContent } from 'hast';
import { toText } from 'hast-util-to-text';

/** What turns the direction of text: `toText` takes it away, and it is a part of the words. */
const TURNS = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
/** As many code points that are no characters (Unicode 23.7), which stand for them meanwhile. */
const FIRST = 0xfdd0;
const TURN = new RegExp(`[${TURNS}]`, 'g');
const STAND_IN = new RegExp(
  `[${String.fromCharCode(FIRST)}-${String.fromCharCode(FIRST + TURNS.length - 1)}]`,
  'g',
);

/** The words of an element as a reader sees them, none of their characters lost. Its text nodes are changed. */
export function wordsIn(element: Element): string {
  standIn(element);
  return toText(element).replace(STAND_IN, (one) => TURNS[one.charCodeAt(0) - FIRST] ?? '');
}

function standIn(node: ElementContent): void {
  if (node.type === 'element') node.children.forEach(standIn);
  if (node.type !== 'text') return;
  node.value = node.value.replace(TURN, (one) => String.fromCharCode(FIRST + TURNS.indexOf(one)));
}
