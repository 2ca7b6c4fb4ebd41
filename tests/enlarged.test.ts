import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { variants } from '../src/record/variants.testing.ts';
import { findBrowser } from './findBrowser.ts';
import { ONE_RECORD, openKind, sampleKinds, type PageKind } from './pageKinds.ts';
import { startBrowser } from './startBrowser.ts';

/** Sizes of text that readers choose in the browser itself, where 16 is usual: pages follow it, in pixels. */
const SIZES = variants([32, 24]);
/** The spacing that readers may choose by WCAG 2.2 (1.4.12), by which nothing may be cut off or overlap. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
const SITES = [
  { name: 'sample', kinds: await sampleKinds(inject('sample')) },
  { name: 'real', kinds: ONE_RECORD },
] as const;
/** By `npm test` the pages with most on them. */
const FEW = ['home of many', 'answered question', 'coverage', 'data', 'member'];

describe.each(SIZES)('with text of %i pixels on a screen of 360', (size) => {
  let browser: Browser;
  beforeAll(async () => {
    const found = inject('browser') ?? (await findBrowser());
    browser = await startBrowser(found, [`--blink-settings=defaultFontSize=${size}`]);
  });
  afterAll(() => browser.close());

  test.each(variants(SITES))('no page of the $name site scrolls sideways', async (site) => {
    const context = await browser.newContext({
      bypassCSP: true,
      viewport: { width: 360, height: 800 },
    });
    const tab = await context.newPage();
    const found = [];
    for (const kind of site.kinds.filter(isLookedAt)) {
      await openKind(tab, inject(site.name).url, kind);
      expect(await tab.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
        `${size}px`,
      );
      const plain = await outside(tab);
      await tab.addStyleTag({ content: SPACING });
      const all = [...plain, ...(await outside(tab))];
      found.push(...all.map((html) => `${kind.kind}: ${html}`));
    }
    await context.close();
    expect(found).toEqual([]);
  });
});

function isLookedAt({ kind }: PageKind): boolean {
  return inject('thorough') || FEW.includes(kind);
}

/** What makes the page scroll sideways. */
async function outside(tab: Page): Promise<string[]> {
  const found = await tab.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const isOutside = (one: Element) => one.getBoundingClientRect().right > innerWidth + 1;
    return [...document.querySelectorAll('body *')]
      // What a table has too much is scrolled within it.
      .filter((one) => isOutside(one) && !one.closest('table'))
      .filter((one) => ![...one.children].some(isOutside))
      .map((one) => one.outerHTML.slice(0, 120));
  });
  return found.slice(0, 3);
}
