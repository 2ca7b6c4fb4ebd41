import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import { variants } from '../src/record/variants.testing.ts';

let browser: Browser;
let page: Page;
/** What the page asked for since it stood there. */
let requests: Request[] = [];
/** What the browser complained of. */
let errors: string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  errors = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${inject('real').url}cite-check/`);
  requests = [];
  page.on('request', (request) => {
    // What is set in italics brings its font, and a browser asks for the icon when it likes.
    const isOwn = request.resourceType() === 'font' || request.url().endsWith('/icon.svg');
    if (!isOwn) requests.push(request);
  });
});
afterEach(() => page.close());

const box = () => page.getByRole('textbox', { name: 'Text with references' });
const items = () => page.locator('#references > li');
const status = () => page.getByRole('status');

/** Checks a text and gives what the page says. */
async function check(text: string): Promise<string> {
  // Set at once: to be typed by a driver, a megabyte takes the browser minutes.
  await box().evaluate((field, value) => {
    if (field instanceof HTMLTextAreaElement) field.value = value;
  }, text);
  await status().evaluate((element) => {
    element.textContent = '';
  });
  await page.getByRole('button', { name: 'Check' }).click();
  await page.locator('#status:not(:empty)').waitFor();
  return (await status().textContent()) ?? '';
}

const LETTER =
  'Dear all,\n\nMQ 2018/1558 and 2018/1559, then 1558/2018.\nAlso 2016/0027 of 2008/09.';

describe('a text that is checked', () => {
  test('has its references linked where they are held, and marked in words where not', async () => {
    expect(await check(LETTER)).toBe(
      '3 questions are cited, 4 times in all: 1 is in this archive, 2 are not.',
    );
    const text = page.locator('#checked');
    expect(await text.innerText()).toBe(
      'Dear all,\n\nMQ 2018/1558 and 2018/1559 (not in this archive), then 1558/2018.\nAlso 2016/0027 (not in this archive) of 2008/09.',
    );
    const links = text.getByRole('link');
    expect(await links.allTextContents()).toEqual(['MQ 2018/1558', '1558/2018']);
    expect(await links.first().getAttribute('href')).toBe('/questions/2018/1558/');
    expect(await items().allInnerTexts()).toEqual([
      expect.stringMatching(/^2018\/1558\s+Victims of crime and immigration enforcement\s+twice$/),
      expect.stringMatching(/^2018\/1559\s+Not in this archive$/),
      expect.stringMatching(/^2016\/0027\s+Not in this archive$/),
    ]);
    await items().first().getByRole('link').click();
    await page.waitForURL('**/questions/2018/1558/');
    expect(errors).toEqual([]);
  });

  test('is sent nowhere: only the list of a year that it cites is fetched, and once', async () => {
    await check(LETTER);
    await check(`${LETTER} Again.`);
    expect(requests.map((request) => new URL(request.url()).pathname)).toEqual([
      '/data/references/2018.json',
    ]);
    expect(requests.map((request) => request.postData())).toEqual([null]);
    expect(page.url()).toBe(`${inject('real').url}cite-check/`);
  });

  test('stays text, whatever it holds', async () => {
    const hostile = '<img src=x onerror=alert(1)> MQ 2018/1558 <script>alert(2)</script>';
    await check(hostile);
    expect(await page.locator('#checked').innerText()).toBe(hostile);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('without a reference says so and shows nothing', async () => {
    await check(LETTER);
    expect(await check('Nothing of the kind.')).toBe(
      'No reference to a question was found in this text.',
    );
    expect(await page.locator('#found').isVisible()).toBe(false);
  });

  test('of a megabyte is done while one waits', async () => {
    const long = 'The lamps of the bridge, MQ 2018/1558, and more of them.\n'.repeat(18_000);
    const start = performance.now();
    expect(await check(long)).toBe(
      '1 question is cited, 18,000 times in all: it is in this archive.',
    );
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test('says which list could not be loaded, and asks for it again', async () => {
    await page.route('**/data/references/**', (route) => route.abort());
    expect(await check(LETTER)).toMatch(/; the list for 2018 could not be loaded\./);
    expect(await items().first().innerText()).toContain('Not checked');
    await page.unroute('**/data/references/**');
    expect(await check(LETTER)).toMatch(/: 1 is in this archive, 2 are not\.$/);
  });
});

test('everything works by keyboard alone', async () => {
  await box().focus();
  await page.keyboard.type('MQ 2018/1558');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await items().first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/questions/2018/1558/');
});

test('below a path of a public address it works the same', async () => {
  await page.goto(`${inject('sub').url}cite-check/`);
  await check(LETTER);
  expect(await items().first().getByRole('link').getAttribute('href')).toBe(
    '/sub/path/questions/2018/1558/',
  );
});

test('a withdrawn record is named as one, and leads to its page', async () => {
  await page.goto(`${inject('sample').url}cite-check/`);
  await check('MQ 1961/0280');
  expect(await items().innerText()).toMatch(/This record has been withdrawn$/);
  await items().getByRole('link').click();
  await page.waitForURL('**/questions/1961/0280/');
});

const VIEWS = [
  ['light', 320],
  ['dark', 1280],
] as const;

test.each(variants(VIEWS, 0))(
  'a checked text has no violation in %s at %d px',
  async (colorScheme, width) => {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport });
    await page.close();
    page = await context.newPage();
    await page.goto(`${inject('real').url}cite-check/`);
    await check(`${LETTER}\n${'https://example.org/'.repeat(20)}`);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await context.close();
  },
);

test('without script the page says why, and shows no field that does nothing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${inject('real').url}cite-check/`);
  expect(await plain.locator('main').innerText()).toContain('This page needs JavaScript');
  expect(await plain.locator('#text').isVisible()).toBe(false);
  await context.close();
});

test('its policy allows its own script, and no WebAssembly', async () => {
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('wasm');
});
