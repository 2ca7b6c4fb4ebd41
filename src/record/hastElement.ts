import type { Element, ElementContent, Text } from 'hast';

/** An element of our own among those of a record: properties by their hast names. */
export function hastElement(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Plain text among elements. */
export function hastText(value: string): Text {
  return { type: 'text', value };
}
