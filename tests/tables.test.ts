import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser } from './openBrowser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 320, height: 900 } });
});
afterEach(() => page.close());
afterAll(() => browser.close());

async function open(): Promise<string[]> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${inject('sample').url}questions/1961/0940/`);
  return requests;
}

/** How far each table reaches beyond its region, in pixels. */
async function hidden(): Promise<number[]> {
  return page.locator('.words .scroll').evaluateAll((regions) => {
    return regions.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  });
}

test('a wide table scrolls by keyboard and moves no page; a narrow one has nothing to scroll', async () => {
  await open();
  const [wide, narrow] = await hidden();
  expect(wide).toBeGreaterThan(100);
  expect(narrow).toBe(0);
  const region = page.getByRole('region', { name: 'Table, paragraph 2 of the answer' });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('on paper all of each table is on the sheet', async () => {
  await open();
  await page.emulateMedia({ media: 'print' });
  // A4 without its margins.
  await page.setViewportSize({ width: 642, height: 900 });
  expect(await hidden()).toEqual([0, 0]);
});

test('a copied table has tabs between its cells, and no number of a paragraph', async () => {
  await open();
  const copied = await page.evaluate(() => {
    const table = document.querySelectorAll('#answer .para')[1];
    if (table) getSelection()?.selectAllChildren(table);
    return getSelection()?.toString();
  });
  expect(copied?.trimEnd()).toBe('Year\tLamps\n1958\t412\n1959\t455');
});

test('addresses lead out as they are printed, and nothing is fetched from where they lead', async () => {
  const requests = await open();
  const links = await page
    .locator('.words a.out')
    .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('href')]));
  const [list] = links;
  expect(list).toEqual(Array(2).fill('https://lamps.example/lists/1960?by=street&all'));
  expect(links.map(([printed]) => printed)).toContain('www.lamps.example');
  expect(links.flat().join(' ')).not.toContain('the-cost-of-');
  expect(requests.filter((url) => !url.startsWith(inject('sample').url))).toEqual([]);
});
