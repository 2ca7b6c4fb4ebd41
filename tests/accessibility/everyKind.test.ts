import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { variants } from '../../src/record/variants.testing.ts';
import { openBrowser } from '../openBrowser.ts';
import { ONE_RECORD, openKind, sampleKinds, type PageKind } from '../pageKinds.ts';
import { defectLine } from './Defect.ts';
import { ALL_VIEWS, MAIN_VIEWS, type View } from './View.ts';

const SITES = [
  { name: 'real', kinds: ONE_RECORD },
  { name: 'sample', kinds: await sampleKinds(inject('sample')) },
] as const;

const VIEWS = inject('thorough') ? ALL_VIEWS : MAIN_VIEWS;

let browser: Browser;
/** One tab for each way of looking at a page. */
let tabs: readonly { readonly view: View; readonly tab: Page }[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  tabs = await Promise.all(
    VIEWS.map(async (view) => {
      // Under the site’s own policy a tester cannot put its script into a page.
      const context = await browser.newContext({ bypassCSP: true, ...view.context });
      return { view, tab: await context.newPage() };
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

describe.each(LOOKED_AT)('the $name site', ({ name, kinds }) => {
  test.each(kinds)('$kind: no defect in any view', async (kind) => {
    const found = await Promise.all(
      tabs.map(async ({ view, tab }) => {
        await openKind(tab, inject(name).url, kind);
        return (await view.look(tab)).map((defect) => `${view.name}: ${defectLine(defect)}`);
      }),
    );
    expect(found.flat(), kind.path).toEqual([]);
  });
});

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
