import type { Element } from 'hast';

/** A line of its own; `pre` keeps the tabs in it. */
export function paragraph(value: string, tagName: 'p' | 'pre' = 'p'): Element {
  return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] };
}
