import type { Element } from 'hast';

/** Takes elements and all that they hold out of what a reader sees. */
export function hide(elements: readonly Element[]): void {
  for (const element of elements) Object.assign(element, { tagName: 'template', children: [] });
}
