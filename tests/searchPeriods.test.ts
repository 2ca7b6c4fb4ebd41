import { globSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { searchManifestSchema, type SearchManifest } from '../src/record/searchManifest.ts';
import { searchNamesSchema } from '../src/search/SearchNames.ts';
import { openBrowser } from './openBrowser.ts';
import { variants } from '../src/record/variants.testing.ts';
import { longTest } from '../src/record/longTest.testing.ts';

/*
 * Search over an archive of several periods: a few hundred questions, indexed in small ones.
 */
let browser: Browser;
let page: Page;
let manifest: SearchManifest;
/** Periods whose index the page loaded. */
let loaded: Set<string>;
beforeAll(async () => {
  browser = await openBrowser();
  const text = await readFile(join(inject('sample').folder, 'pagefind/periods.json'), 'utf8');
  manifest = searchManifestSchema.parse(JSON.parse(text));
  expect(manifest.periods.length).toBeGreaterThan(2);
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  loaded = new Set();
  page.on('request', (request) => {
    const [, path] = /pagefind\/(\d{4}-\d{4})\/.*pf_meta/.exec(request.url()) ?? [];
    if (path) loaded.add(path);
  });
});
afterEach(() => page.close());

/** A search that finds some dozens of questions, in all periods. */
const FEW = '?q=lamps&kind=supplementary';

const hits = () => page.locator('#results ol.hits > li');
const references = () => hits().locator('.number').allTextContents();
const more = () => page.locator('#more');

async function open(query: string): Promise<string> {
  await page.goto(`${inject('sample').url}search/${query}`);
  return said();
}

async function said(): Promise<string> {
  const status = page.locator('#status:not(:empty)');
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

function found(status: string): number {
  return Number(/([\d,]+) questions? found/.exec(status)?.[1]?.replace(',', ''));
}

function periodOf(reference: string): string | undefined {
  return manifest.periods.find(({ years }) => reference.slice(0, 4) in years)?.path;
}

async function showAll(pages = Infinity): Promise<void> {
  for (let left = pages; left > 0 && (await more().isVisible()); left -= 1) {
    const before = await hits().count();
    await more().click();
    await expect
      .poll(async () => (await hits().count()) > before || !(await more().isVisible()))
      .toBe(true);
    await expect.poll(() => page.locator('#results').getAttribute('aria-busy')).toBe(null);
  }
}

describe('orders', () => {
  test('without a choice, the newest period comes first, and is all that is loaded', async () => {
    expect(await open('?q=lamps')).toMatch(
      /^\d+ questions found in .*; other years not searched yet$/,
    );
    expect(await hits().count()).toBe(10);
    const newest = manifest.periods.at(-1)?.path;
    expect([...loaded]).toEqual([newest]);
    expect(new Set((await references()).map(periodOf))).toEqual(new Set([newest]));
  });

  test('the most recent year comes first, in a period of several too', async () => {
    await open(`?q=the&to=${manifest.periods[0]?.path.slice(5)}`);
    await showAll();
    const times = hits().locator('time');
    const days = await times.evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
    const years = days.map((day) => String(day).slice(0, 4));
    expect(manifest.periods.some((period) => Object.keys(period.years).length > 1)).toBe(true);
    expect(new Set(years).size).toBeGreaterThan(1);
    expect(years).toEqual([...years].sort().reverse());
    // Within a year it is the match that counts, not the day.
    expect(days).not.toEqual([...days].sort().reverse());
  });

  longTest('without words it is by day, the newest first', async () => {
    await open('?kind=supplementary');
    await showAll(4);
    const times = hits().locator('time');
    const days = await times.evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
    expect(days.length).toBeGreaterThan(20);
    expect(days).toEqual([...days].sort().reverse());
    expect(await page.locator('#order').inputValue()).toBe('newest');
    const offered = page.locator('#order option:not([disabled])');
    expect(await offered.allTextContents()).toEqual(['Newest first', 'Oldest first']);
  });

  test('older years follow when asked for, below what stands there', async () => {
    await open(FEW);
    const first = await references();
    await showAll();
    const all = await references();
    expect(all.slice(0, first.length)).toEqual(first);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(first.length);
    const periods = all.map((one) => periodOf(one) ?? '');
    expect(periods).toEqual([...periods].sort().reverse());
    expect(await said()).toBe(`${all.length} questions found`);
    expect(found(await open(`${FEW}&order=best`))).toBe(all.length);
  });

  longTest('the number found in all years is a button away, and nothing moves', async () => {
    await open('?q=lamps');
    const first = await references();
    await page.getByRole('button', { name: 'Search all years' }).click();
    expect(await said()).toMatch(/^\d+ questions found$/);
    expect(await references()).toEqual(first);
  });

  const SIGNS = [
    ['oldest', 1],
    ['newest', -1],
  ] as const;

  test.each(variants(SIGNS))('%s first is by day over all periods', async (order, sign) => {
    await open(`${FEW}&order=${order}`);
    await showAll();
    const times = hits().locator('time');
    const days = await times.evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
    expect(days.length).toBeGreaterThan(20);
    expect(days).toEqual([...days].sort((a, b) => sign * String(a).localeCompare(String(b))));
  });

  test('the best match takes from all periods, and says how many once it has them', async () => {
    const said = await open('?q=lamps&order=best');
    expect(said).toMatch(/^\d+ questions found$/);
    expect(loaded.size).toBeGreaterThan(2);
    await showAll(3);
    const periods = (await references()).map(periodOf);
    // Mixed, not one period after another.
    const changes = periods.filter((period, index) => index > 0 && period !== periods[index - 1]);
    expect(changes.length).toBeGreaterThan(manifest.periods.length);
  });
});

describe('no more is loaded than is needed', () => {
  test('a rare word loads only the periods that have it', async () => {
    const word = await rareWord();
    const status = await open(`?q=${word}`);
    expect(found(status)).toBeGreaterThan(0);
    expect(status).not.toContain('not searched yet');
    expect(new Set((await references()).map(periodOf))).toEqual(loaded);
    expect(loaded.size).toBe(1);
  });

  test('a range of years loads only its periods', async () => {
    const oldest = manifest.periods[0];
    const [from = '', to = ''] = oldest?.path.split('-') ?? [];
    await open(`?q=lamps&from=${from}&to=${to}`);
    expect([...loaded]).toEqual([oldest?.path]);
    expect((await references()).every((one) => one >= from && one.slice(0, 4) <= to)).toBe(true);
    expect(await page.locator('#chosen').innerText()).toContain(`Years: ${from} to ${to}`);
    expect(await page.locator('#from').inputValue()).toBe(from);
  });

  longTest('a year within a period leaves the others out', async () => {
    const year = Object.keys(manifest.periods[0]?.years ?? {})[0] ?? '';
    await open(`?kind=question&year=${year}`);
    expect(new Set((await references()).map((one) => one.slice(0, 4)))).toEqual(new Set([year]));
  });

  test('a member loads no period in which nothing was asked', async () => {
    const response = await fetch(`${inject('sample').url}search/names.json`);
    const { members } = searchNamesSchema.parse(await response.json());
    const [oldest] = manifest.periods;
    const gone = members.find(({ to }) => oldest !== undefined && to in oldest.years);
    await open(`?member=${gone?.slug}&order=best`);
    expect([...loaded]).toEqual([oldest?.path]);
  });
});

describe('words', () => {
  const ALIKE = [
    ['Marllock', 'Márllock'],
    ['O’Larkholt', 'OLarkholt'],
    ['lamp', 'lamps'],
  ] as const;

  test.each(variants(ALIKE, 2))('“%s” finds what “%s” finds', async (a, b) => {
    const first = await open(`?q=${encodeURIComponent(a)}&order=best`);
    expect(found(first)).toBeGreaterThan(0);
    expect(await open(`?q=${encodeURIComponent(b)}&order=best`)).toBe(first);
  });

  test('a phrase and a word are both looked for', async () => {
    const phrase = found(await open('?q="the+borough"&order=best'));
    const both = found(await open('?q="the+borough"+lamps&order=best'));
    // And the counts are of both.
    await page.locator('#choices > details').first().waitFor();
    const kinds = page.locator('#choices > [data-list="kind"] li .number');
    const counts = (await kinds.allTextContents()).map(Number);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(both);
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(phrase);
    expect(both).toBeLessThan(found(await open('?q=lamps&order=best')));
  });

  longTest('an amount of money is found as it is printed', async () => {
    const [, amount = ''] = /(£\d{1,3},\d{3})\b/.exec(await aQuestion(/£\d{1,3},\d{3}\b/)) ?? [];
    expect(amount).not.toBe('');
    expect(found(await open(`?q=${encodeURIComponent(amount)}&order=best`))).toBeGreaterThan(0);
    expect(found(await open(`?q=${encodeURIComponent(`"${amount}"`)}&order=best`))).toBeGreaterThan(
      0,
    );
  });
});

describe('what goes wrong', () => {
  test('a period that is missing is named, and the others are searched', async () => {
    const newest = manifest.periods.at(-1)?.path ?? '';
    await page.route(`**/pagefind/${newest}/**`, (route) => route.fulfill({ status: 404 }));
    const status = await open('?q=lamps');
    expect(status).toContain(
      `${newest
        .split('-')
        .filter((y, i, all) => i === 0 || y !== all[0])
        .join('–')} could not be searched.`,
    );
    expect(await hits().count()).toBe(10);
    expect((await references()).map(periodOf)).not.toContain(newest);
  });

  longTest('a file of an index that is missing does not make it find too little', async () => {
    const newest = manifest.periods.at(-1)?.path ?? '';
    await page.route(`**/pagefind/${newest}/index/**`, (route) => route.abort());
    expect(await open('?q=lamps')).toContain(' could not be searched.');
  });

  longTest('what cannot be counted by filter is shown all the same', async () => {
    await page.route('**/pagefind/*/filter/**', (route) => route.abort());
    const status = await open('?q=lamps');
    await page.getByRole('button', { name: 'Show filters for member, group and status' }).waitFor();
    expect(await said()).toBe(status);
    expect(await hits().count()).toBe(10);
  });

  test('without the words of all periods, each period is asked', async () => {
    const all = found(await open('?q=lamps&order=best'));
    await page.route('**/pagefind/words/**', (route) => route.abort());
    expect(found(await open('?q=lamps&order=best'))).toBe(all);
  });

  test('a program that does not run is said in plain words', async () => {
    await page.route('**/wasm.en.pagefind', (route) => route.fulfill({ body: 'no program' }));
    expect(await open('?q=lamps')).toMatch(/^Search could not load\..*WebAssembly/);
  });
});

longTest('however slowly one types, the number found is said once', async () => {
  await page.goto(`${inject('sample').url}search/`);
  await page.evaluate(() => {
    const texts: (string | null)[] = [];
    Object.assign(window, { texts });
    const status = document.getElementById('status');
    if (status)
      new MutationObserver(() => texts.push(status.textContent)).observe(status, {
        childList: true,
      });
  });
  // Slowly: each letter is searched before the next one comes.
  await page.getByRole('searchbox').pressSequentially('lamps', { delay: 450 });
  await said();
  await page.waitForTimeout(300);
  const texts = await page.evaluate((): unknown => Reflect.get(window, 'texts'));
  expect(texts).toEqual([await said()]);
});

/** A word that only the oldest period has. */
async function rareWord(): Promise<string> {
  const folder = join(inject('sample').folder, 'pagefind/words');
  for (const file of await readdir(folder)) {
    const text = gunzipSync(await readFile(join(folder, file))).toString();
    const [, word] = /^([a-z]{7,}) 0:1$/m.exec(text) ?? [];
    if (word) return word;
  }
  throw new Error('no rare word');
}

/** The text of a question that has something. */
async function aQuestion(pattern: RegExp): Promise<string> {
  const { content } = inject('sample');
  for (const file of globSync('questions/*/*.md', { cwd: content })) {
    const markdown = await readFile(join(content, file), 'utf8');
    if (pattern.test(markdown)) return markdown;
  }
  throw new Error('no such question');
}
