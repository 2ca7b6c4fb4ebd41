import type { Page } from 'playwright-core';
import type { Defect } from './Defect.ts';

/**
 * What no tester sees: a page that scrolls sideways (WCAG 1.4.10), two links of one name that lead to two places
 * (2.4.4), a passage in another script without its language (3.1.2), more or less than one first heading.
 */
export function pageDefects(tab: Page): Promise<Defect[]> {
  return tab.evaluate(() => {
    const tag = (one: Element) => one.outerHTML.slice(0, 160);
    const found: { rule: string; where: string }[] = [];
    const say = (rule: string, one: Element) => found.push({ rule, where: tag(one) });

    const isOutside = (one: Element) => one.getBoundingClientRect().right > innerWidth + 1;
    // What a table or a listing has too much is scrolled within it.
    const scrolls = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).overflowX !== 'visible' || scrolls(one.parentElement));
    if (document.documentElement.scrollWidth > innerWidth)
      for (const one of document.querySelectorAll('body *'))
        if (isOutside(one) && !scrolls(one.parentElement) && ![...one.children].some(isOutside))
          say('sideways-scroll', one);

    const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true });
    const places = new Map<string, string>();
    for (const link of document.querySelectorAll('a[href]')) {
      if (!isShown(link)) continue;
      const name = (link.getAttribute('aria-label') ?? link.textContent)
        .replace(/\s+/g, ' ')
        .trim();
      // Items of a list are told apart by what the item says beside the link: purpose in context (2.4.4).
      const context = link.closest('li, dd, td, tr, p, figure')?.textContent ?? '';
      const key = `${name.toLowerCase()}|${context.replace(/\s+/g, ' ').trim()}`;
      const href = link.getAttribute('href') ?? '';
      const before = places.get(key);
      if (before !== undefined && before !== href) say('same-name', link);
      places.set(key, href);
    }

    const headings = [...document.querySelectorAll('h1')].filter(isShown);
    if (headings.length !== 1) say('one-h1', headings[1] ?? document.body);

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const letters = node.textContent?.match(/\p{L}/gu) ?? [];
      const other = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
      const parent = node.parentElement;
      if (other.length < 5 || other.length * 2 < letters.length || !parent || !isShown(parent))
        continue;
      const own = parent.closest('[lang]');
      if (own === null || own === document.documentElement) say('language-of-passage', parent);
    }
    return found;
  });
}
