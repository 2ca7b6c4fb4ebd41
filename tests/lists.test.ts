import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import { variants } from '../src/record/variants.testing.ts';
import { longTest } from '../src/record/longTest.testing.ts';

/*
 * The lists of a site as their readers use them: from a question to all of its category, from a list of many
 * pages to one year of it, and from a list into a search of its questions alone.
 */

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

const sample = (path: string) => `${inject('sample').url}${path}`;

/** How many entries of the sample have this in their front matter. */
async function entriesWith(words: RegExp): Promise<number> {
  const folder = join(inject('sample').content, 'questions');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md'));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.filter((text) => words.test(text)).length;
}

/** The number that the search says it found. */
async function found(): Promise<number> {
  await page.locator('#status', { hasText: /\d question/ }).waitFor();
  const [, number = ''] = /([\d,]+) question/.exec(await page.locator('#status').innerText()) ?? [];
  return Number(number.replace(',', ''));
}

test('from a question to all of its category, and to a search of these alone', async () => {
  await page.goto(sample('categories/'));
  const lines = page.locator('main .columns li');
  const counts = (await lines.locator('.number').allInnerTexts()).map(Number);
  const first = lines.nth(counts.indexOf(Math.max(...counts))).getByRole('link');
  const category = await first.innerText();
  await first.click();
  await page.locator('.entries a').first().click();
  await page.getByRole('link', { name: category, exact: true }).click();
  expect(await page.locator('h1').innerText()).toBe(category);
  const expected = await entriesWith(new RegExp(`^category: ${category}$`, 'm'));
  expect(await page.locator('.standfirst').innerText()).toContain(`${expected} questions`);
  // So few are not searched by themselves, but an address can.
  expect(await page.getByRole('searchbox').count()).toBe(1);
  const [, key = ''] = /categories\/([^/]+)/.exec(page.url()) ?? [];
  await page.goto(sample(`search/?category=${key}`));
  expect(await found()).toBe(expected);
  expect(await page.locator('main').innerText()).toContain(`Category: ${category}`);
});

test('a search within a meeting finds its questions and no others', async () => {
  await page.goto(sample('meetings/'));
  const meetings = page.locator('main .columns li');
  const counts = await meetings.locator('.number').allInnerTexts();
  const large = counts.findIndex((number) => Number(number) >= 10);
  expect(large).toBeGreaterThanOrEqual(0);
  await meetings.nth(large).locator('a').click();
  await page.getByRole('searchbox', { name: 'Search this meeting' }).press('Enter');
  await page.waitForURL(/&day=\d{4}-\d\d-\d\d|\?day=/);
  expect(await found()).toBe(Number(counts[large]));
});

test('a list of several pages leads to a year in it, by its years and by the bars of its chart', async () => {
  await page.goto(sample('groups/'));
  const groups = page.locator('main .columns li');
  const counts = (await groups.locator('.number').allInnerTexts()).map(Number);
  const largest = counts.indexOf(Math.max(...counts));
  expect(counts[largest]).toBeGreaterThan(75);
  await groups.nth(largest).locator('a').click();
  const list = page.url();
  const oldest = page.locator('#years li a').last();
  const target = (await oldest.getAttribute('href')) ?? '';
  await oldest.click();
  await page.waitForURL(new RegExp(`${target}$`));
  const year = target.slice(-4);
  expect(await page.locator(`#y${year}`).isVisible()).toBe(true);
  await page.goto(list);
  const bar = page.locator('#by-year svg:visible a', { hasText: year });
  await bar.click();
  await page.waitForURL(new RegExp(`#y${year}$`));
  // Keyboards have the links of the table.
  await page.goto(list);
  expect(await page.locator('#by-year svg a:not([tabindex="-1"])').count()).toBe(0);
  await page.locator('#by-year summary').click();
  expect(await page.locator('#by-year table a', { hasText: year }).getAttribute('href')).toBe(
    target,
  );
});

longTest('each number of the coverage page leads to as many as it says', async () => {
  await page.goto(sample('coverage/'));
  const links = await page.locator('#published td a').evaluateAll((all) =>
    all.map((link) => ({
      href: link instanceof HTMLAnchorElement ? link.href : '',
      number: Number(link.firstChild?.textContent?.trim().replace(',', '')),
    })),
  );
  const missing = (selector: string) => everyPage(() => page.locator(selector).allInnerTexts());
  const counts: Readonly<Record<string, () => Promise<number>>> = {
    questions: async () => Number(/^\d+/.exec(await page.locator('.standfirst').innerText())?.[0]),
    search: found,
    '#absent': async () => (await missing('#absent li')).length,
    '#not-collected': async () => {
      const runs = (await missing('#not-collected li')).flatMap((line) => line.split(', '));
      return runs.reduce((sum, run) => sum + numbersIn(run), 0);
    },
  };
  const kinds = Map.groupBy(links, ({ href }) => {
    const { pathname, hash } = new URL(href);
    return hash || (pathname.split('/')[1] ?? '');
  });
  for (const [kind, all] of kinds) {
    for (const { href, number } of variants(all, 3)) {
      await page.goto(href);
      expect(await counts[kind]?.(), href).toBe(number);
    }
  }
  expect([...kinds.keys()].sort()).toEqual(Object.keys(counts).sort());
});

/** What the page that is open shows, and each after it in the same list. */
async function everyPage(shown: () => Promise<string[]>): Promise<string[]> {
  const all = await shown();
  const next = page.getByRole('navigation', { name: 'Pages' }).locator('[rel="next"]');
  while ((await next.count()) > 0) {
    await next.click();
    all.push(...(await shown()));
  }
  return all;
}

/** `0157 to 1200` are 1,044. */
function numbersIn(run: string): number {
  const [first, last = first] = run.split('\u00a0to\u00a0').map((one) => parseInt(one, 10));
  return (last ?? 0) - (first ?? 0) + 1;
}

test('the name of a Mayor finds the page of all that they answered', async () => {
  await page.goto(`${inject('real').url}search/?q=Sadiq+Khan`);
  const offer = page.locator('.offer', { hasText: 'Answered by: Sadiq Khan' });
  await offer.getByRole('link').click();
  expect(await page.locator('h1').innerText()).toBe('Sadiq Khan');
  const facts = await page.locator('#facts').innerText();
  expect(facts).toContain('The Mayor');
  expect(facts).toContain('(from ');
  expect(await page.locator('.entries a').first().getAttribute('href')).toContain(
    '/questions/2018/1558/',
  );
  await page.goto(`${inject('real').url}search/?answeredBy=sadiq-khan`);
  expect(await found()).toBe(1);
  expect(await page.locator('main').innerText()).toContain('Answered by: Sadiq Khan');
});
