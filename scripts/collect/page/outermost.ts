import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';

/** The elements that a selector names, without those that stand in another of them. */
export function outermost(selector: string, parent: Element): Element[] {
  const inside = new Set<Element>();
  return selectAll(selector, parent).filter((element) => {
    if (inside.has(element)) return false;
    for (const one of selectAll(selector, element)) inside.add(one);
    return true;
  });
}
