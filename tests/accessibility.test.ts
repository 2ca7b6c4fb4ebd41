import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import { ONE_RECORD, openKind, sampleKinds, type PageKind } from './pageKinds.ts';
import { variants } from '../src/record/variants.testing.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on colours or on the width; all else is the same in both views. */
const OF_THE_VIEW = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];
/** Both widths and both schemes: no colour depends on the width, and no layout on the scheme. */
const VIEWS = variants([
  { colorScheme: 'light', width: 320, rules: TAGS },
  { colorScheme: 'dark', width: 1280, rules: OF_THE_VIEW },
] as const);
const SITES = [
  { name: 'real', kinds: ONE_RECORD },
  { name: 'sample', kinds: await sampleKinds(inject('sample')) },
] as const;

let browser: Browser;
/** One tab for each way of looking at a page. */
let tabs: readonly {
  readonly view: string;
  readonly tab: Page;
  readonly rules: readonly string[];
}[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  tabs = await Promise.all(
    VIEWS.map(async ({ colorScheme, width, rules }) => {
      // Under the site’s own policy a tester cannot put its script into a page.
      const viewport = { width, height: 900 };
      const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport });
      return { view: `${colorScheme}, ${width} px`, tab: await context.newPage(), rules };
    }),
  );
});
afterAll(() => browser.close());

/**
 * A kind of page that both sites have is looked at in the one with more on it; `npm test` looks at one of
 * those that are alike.
 */
const LOOKED_AT = SITES.map(({ name, kinds }, index) => {
  const later = new Set(
    SITES.slice(index + 1).flatMap((site) => site.kinds.map((one) => one.kind)),
  );
  const looked = kinds.filter((kind) => !later.has(kind.kind) && isLookedAt(kind));
  return { name, kinds: looked };
});
const LOOK = VIEWS.map(({ colorScheme, width }) => `${colorScheme} at ${width}`).join(' and ');

describe.each(LOOKED_AT)(`the $name site, ${LOOK} px`, ({ name, kinds }) => {
  test.each(kinds)('$kind: no violation and no sideways scroll', async (kind) => {
    const found = await Promise.all(
      tabs.map(async ({ view, tab, rules }) => {
        await openKind(tab, inject(name).url, kind);
        const problems = [...(await violations(tab, rules)), ...(await overflow(tab))];
        return problems.map((problem) => `${view}: ${problem}`);
      }),
    );
    expect(found.flat(), kind.path).toEqual([]);
  });
});

async function violations(tab: Page, rules: readonly string[]): Promise<string[]> {
  // Its older mode differs for frames alone, of which there are none here, and is twice as fast.
  const axe = new AxeBuilder({ page: tab }).setLegacyMode();
  const { violations } = await (
    rules === TAGS ? axe.withTags(TAGS) : axe.withRules([...rules])
  ).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
}

async function overflow(tab: Page): Promise<string[]> {
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return wide ? ['scrolls sideways'] : [];
}

// What each page may do is read in `everyPage.test.ts`; that nothing tries more is seen here, one page of each kind.
test.each(variants([...SITES.toReversed(), { name: 'sub', kinds: ONE_RECORD } as const], 0))(
  'the $name site breaks no security policy and logs no error on any page kind',
  async ({ name, kinds }) => {
    const { url } = inject(name);
    const tab = await browser.newPage();
    const errors = listen(tab);
    for (const kind of kinds.filter(isLookedAt)) await openKind(tab, url, kind);
    await tab.close();
    expect(errors).toEqual([]);
  },
);

/** `npm test` looks at one of those that are alike. */
function isLookedAt({ alike }: PageKind): boolean {
  return inject('thorough') || !alike;
}

/** What goes wrong in a tab, but for a wrong address that is answered as one. */
function listen(tab: Page): string[] {
  const errors: string[] = [];
  tab.on('console', (message) => {
    const isAddress = message.location().url === tab.url();
    if (message.type() !== 'error' || (isAddress && message.text().includes('status of 404'))) {
      return;
    }
    errors.push(`${tab.url()}: ${message.text()}`);
  });
  tab.on('pageerror', (error) => errors.push(`${tab.url()}: ${error.message}`));
  return errors;
}
