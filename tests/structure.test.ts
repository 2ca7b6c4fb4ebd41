import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { siteConfig } from '../src/site.config.ts';
import { openBrowser } from './openBrowser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/*
 * What a screen reader is told of the main pages, beside this file: read a change of it through
 * before it is kept (`npm run vitest -- --project site tests/structure.test.ts -u`). What a publisher
 * fills in is left out.
 */
test.each([
  ['question', 'questions/2018/1558/'],
  ['home', ''],
  ['meeting', 'meetings/mqt/2018-06-21/'],
  ['member', 'members/andrew-dismore/'],
  ['coverage', 'coverage/'],
])('the %s page of the real record', async (kind, path) => {
  const page = await browser.newPage();
  await page.goto(inject('real').url + path);
  await page.locator('p:has(> a[href^="mailto:"])').evaluateAll((reports) => {
    for (const report of reports) report.remove();
  });
  const snapshot = await page.locator('body').ariaSnapshot();
  const { name, colophon } = siteConfig(false);
  const common = snapshot
    .replace(`link "${name}"`, 'link "{name}"')
    .replaceAll(`"${colophon}"`, '{colophon}')
    .replaceAll(colophon, '{colophon}');
  await expect(`${common}\n`).toMatchFileSnapshot(`structure/${kind}.aria.yaml`);
  await page.close();
});
