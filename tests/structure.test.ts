import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './openBrowser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/*
 * What a screen reader is told of the main pages, beside this file: read a change of it through
 * before it is kept (`npx vitest -u`).
 */
test.each([
  ['question', 'questions/2018/1558/'],
  ['home', ''],
  ['meeting', 'meetings/mqt/2018-06-21/'],
  ['member', 'members/andrew-dismore/'],
  ['coverage', 'coverage/'],
])('the %s page of the real record', async (name, path) => {
  const page = await browser.newPage();
  await page.goto(inject('real').url + path);
  const snapshot = await page.locator('body').ariaSnapshot();
  await expect(`${snapshot}\n`).toMatchFileSnapshot(`structure/${name}.aria.yaml`);
  await page.close();
});
