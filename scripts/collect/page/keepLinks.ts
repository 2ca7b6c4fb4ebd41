import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { liveAddress } from './ownAddress.ts';

/** Schemes whose addresses say something to a reader; nothing that could run is ever kept. */
const KEPT = ['http:', 'https:', 'mailto:'];

/**
 * Writes the address of each link behind its words, in angle brackets: text alone loses it. A link that
 * leads to a place of its own page has none.
 * @param words the part of a page that is changed.
 */
export function keepLinks(words: Element, address: string): void {
  for (const link of selectAll('a[href]', words)) {
    const target = linkTarget(link, address);
    if (target === undefined || toText(link).trim() === target) continue;
    const before = link.children.length > 0 ? ' ' : '';
    link.children.push({ type: 'text', value: `${before}<${target}>` });
  }
}

/** Where a link leads, as a full address; undefined for a place on its own page, and what is no address. */
export function linkTarget({ properties: { href } }: Element, address: string): string | undefined {
  if (typeof href !== 'string' || href.startsWith('#') || !URL.canParse(href, address))
    return undefined;
  const { protocol, href: target } = new URL(href, address);
  return KEPT.includes(protocol) ? liveAddress(target).replace(/>/g, '%3E') : undefined;
}
