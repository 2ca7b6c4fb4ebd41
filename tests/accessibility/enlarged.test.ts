import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { variants } from '../../src/record/variants.testing.ts';
import { findBrowser } from '../findBrowser.ts';
import { ONE_RECORD, openKind, sampleKinds, type PageKind } from '../pageKinds.ts';
import { startBrowser } from '../startBrowser.ts';
import { defectLine } from './Defect.ts';
import { pageDefects } from './pageDefects.ts';
import { spacingDefects } from './textDefects.ts';

/** Sizes of text that readers choose in the browser itself, where 16 is usual: pages follow it, in pixels. */
const SIZES = variants([32, 24]);
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

  test.each(variants(SITES))(
    'no page of the $name site scrolls sideways or is cut off',
    async (site) => {
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
        const plain = await pageDefects(tab);
        const defects = [...plain, ...(await spacingDefects(tab)), ...(await pageDefects(tab))];
        found.push(...defects.map((defect) => `${kind.kind}: ${defectLine(defect)}`));
      }
      await context.close();
      expect(found).toEqual([]);
    },
  );
});

function isLookedAt({ kind }: PageKind): boolean {
  return inject('thorough') || FEW.includes(kind);
}
