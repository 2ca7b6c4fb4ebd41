import { AxeBuilder } from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { openBrowser } from './openBrowser.ts';
import { variants } from '../src/record/variants.testing.ts';
import { longTest } from '../src/record/longTest.testing.ts';

/*
 * What the search page says, where its focus is, and what can be taken away from it: in each of its states.
 */
/** What comes soon on a machine with nothing else to do. */
const SOON = { timeout: 20_000 };

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

const address = (query = '') => `${inject('sample').url}search/${query}`;
const hits = () => page.locator('#results ol.hits > li');
const days = () =>
  hits()
    .locator('time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function open(query: string): Promise<string> {
  await page.goto(address(query));
  return said();
}

async function said(): Promise<string> {
  const status = page.locator('#status:not(:empty)');
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

async function focusedId(): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

describe('years', () => {
  test('of an older address are the range, and what it cannot meet is said', async () => {
    const status = await open('?q=lamps&year=1989&from=1987&to=1988');
    expect(status).toMatch(/1989 was ignored: it is outside the years of this search\.$/);
    expect(await page.locator('#chosen').innerText()).toContain('Years: 1987 to 1988');
    expect(await page.locator('#from').inputValue()).toBe('1987');
    for (const day of await days()) expect(day).toMatch(/^198[78]-/);
  });

  test('are links that set the range, and agree with fields and label', async () => {
    await open('?q=lamps&order=best');
    const years = page.locator('#choices > [data-list="year"]');
    await years.locator('> summary').click();
    const link = years.locator('li a').nth(1);
    const year = await link.innerText();
    const number = await years.locator('li .number').nth(1).innerText();
    await link.click();
    await page.waitForURL(`**/search/?q=lamps&from=${year}&to=${year}&order=best`);
    await page.locator('#chosen').getByText(`Year: ${year}`).waitFor();
    await expect.poll(said, SOON).toMatch(new RegExp(`^${number} questions? found$`));
    expect(await page.locator('#from').inputValue()).toBe(year);
    expect(await page.locator('#to').inputValue()).toBe(year);
    expect(new Set((await days()).map((day) => day.slice(0, 4)))).toEqual(new Set([year]));
  });

  test('the wrong way round are turned, by address and by field', async () => {
    const right = await open('?q=lamps&from=1987&to=1988&order=oldest');
    expect(await open('?q=lamps&from=1988&to=1987&order=oldest')).toBe(right);
    expect(await page.locator('#from').inputValue()).toBe('1987');
    await page.locator('#to').fill('1961');
    await page.locator('#to').blur();
    await page.waitForURL(/from=1961&to=1987/);
    expect(await page.locator('#from').inputValue()).toBe('1961');
    expect(await page.locator('#to').inputValue()).toBe('1987');
  });

  longTest('that the fields do not offer are kept when one types', async () => {
    await open('?q=lamps&from=1800');
    expect(await page.locator('#from').inputValue()).toBe('1800');
    await page.getByRole('searchbox').fill('lamp');
    await page.waitForURL(/\?q=lamp&from=1800$/);
  });
});

describe('counts', () => {
  test('say of which years they are, and are of all years on demand', async () => {
    await open('?q=lamps');
    const note = page.locator('#choices .note');
    expect(await note.innerText()).toMatch(
      /^Counts cover \d{4}(?:–\d{4})? only: other years have not been searched yet\.$/,
    );
    await button('Count all years').click();
    await expect.poll(() => note.count(), SOON).toBe(0);
    const found = Number(/\d+/.exec(await said())?.[0]);
    const numbers = page.locator('#choices > [data-list="kind"] li .number');
    const sum = (await numbers.allTextContents()).reduce((all, one) => all + Number(one), 0);
    expect(sum).toBe(found);
  });

  longTest('of meetings are of every question, supplementaries too', async () => {
    const foundBy = async (query: string) => {
      await open(`?q=the&order=best&kind=supplementary${query}`);
      return Number(/^\d+/.exec(await said())?.[0] ?? 0);
    };
    const all = await foundBy('');
    let sum = 0;
    for (const meeting of ['mqt', 'plenary', 'other']) sum += await foundBy(`&meeting=${meeting}`);
    expect(all).toBeGreaterThan(10);
    expect(sum).toBe(all);
  });

  longTest('of a long list are there to the last', async () => {
    await open('?q=lamps');
    await button('Count all years').click();
    await expect.poll(() => page.locator('#choices .note').count(), SOON).toBe(0);
    const members = page.locator('#choices > [data-list="member"]');
    await members.locator('> summary').click();
    expect(await members.locator('> ul > li').count()).toBe(12);
    await members.getByText(/^\d+ more$/).click();
    const shown = members.locator('li:visible');
    expect(String(await shown.count())).toBe(
      await members.locator('> summary .number').innerText(),
    );
    expect(await shown.count()).toBeGreaterThan(12);
  });
});

describe('the focus', () => {
  test('is where the number stands after all years were searched', async () => {
    await open('?q=lamps');
    await button('Search all years').focus();
    await page.keyboard.press('Enter');
    await expect.poll(said, SOON).not.toContain('not searched yet');
    await expect.poll(focusedId, SOON).toBe('status');
  });

  longTest('is on the filters after they were counted', async () => {
    await open('?q=lamps');
    await button('Count all years').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#choices .note').count(), SOON).toBe(0);
    const summary = page.locator('#choices > details > summary').first();
    await expect
      .poll(() => summary.evaluate((one) => one === document.activeElement), SOON)
      .toBe(true);
  });

  longTest('goes nowhere by a single letter', async () => {
    await open('?q=lamps');
    await page.locator('#status').focus();
    for (const key of ['/', 's', 'q']) await page.keyboard.press(key);
    expect(await focusedId()).toBe('status');
    expect(await page.getByRole('searchbox').inputValue()).toBe('lamps');
  });
});

describe('what is said', () => {
  test('before any script has run, the page says that it searches', async () => {
    await page.route('**/_astro/**', (route) => route.abort());
    await page.goto(address('?q=lamps'));
    expect(await page.locator('#progress').innerText()).toBe('Searching…');
    await page.unroute('**/_astro/**');
    await page.goto(address());
    await expect.poll(() => page.locator('#progress').textContent(), SOON).toBe('');
  });

  longTest('a long search says how far it is, aloud once', async () => {
    await page.route('**/pagefind/**/*.pf_meta', async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.goto(address());
    await page.getByRole('searchbox').fill('lamps');
    await said();
    await page.evaluate(() => {
      const texts: (string | null)[] = [];
      Object.assign(window, { texts });
      const aloud = document.getElementById('aloud');
      if (aloud)
        new MutationObserver(() => texts.push(aloud.textContent)).observe(aloud, {
          childList: true,
        });
    });
    await button('Search all years').click();
    await page
      .getByText(/^Searching … \d+ found in \d{4}–\d{4} so far$/)
      .first()
      .waitFor();
    await expect.poll(said, SOON).toMatch(/^\d+ questions found$/);
    const heard = await page.evaluate((): unknown => Reflect.get(window, 'texts'));
    const texts = z.array(z.string()).parse(heard);
    expect(texts.filter((text) => text !== '')).toEqual([expect.stringMatching(/ so far$/)]);
    expect(await page.locator('#progress').textContent()).toBe('');
  });

  test('the title has the search, and paper says what was searched', async () => {
    const plain = (await page.goto(address()), await page.title());
    await open('?q=lamps&kind=question&from=1987&to=1988');
    const searched = '“lamps”, Kind: Question, Years: 1987 to 1988';
    expect(await page.title()).toBe(`${searched} – ${plain}`);
    await page.emulateMedia({ media: 'print' });
    const line = 'Searched for questions with “lamps”; Kind: Question; Years: 1987 to 1988.';
    expect(await page.getByText(line, { exact: true }).isVisible()).toBe(true);
    for (const part of ['#chosen', '.more'])
      expect(await page.locator(part).isVisible()).toBe(false);
    expect(await page.locator('#status').isVisible()).toBe(true);
    await page.evaluate(() => {
      history.pushState(null, '', '?');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await expect.poll(() => page.title(), SOON).toBe(plain);
  });
});

describe('all results are saved', () => {
  const rows = z.array(z.record(z.string(), z.string()));
  const read = (text: string) =>
    rows.parse(parse(text, { columns: true, record_delimiter: '\r\n', bom: true }));

  /** Presses the button that saves and reads the file. */
  async function save(name: string | RegExp): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
    return {
      name: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    };
  }

  test('with the columns and words of questions.csv, page and search', async () => {
    await open('?q=lamps');
    const { name, text } = await save('Download all results (CSV)');
    expect(name).toBe('search-lamps.csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    const found = Number(/^(\d+) questions found$/.exec(await said())?.[1]);
    const saved = read(text);
    expect(saved).toHaveLength(found);
    expect(found).toBeGreaterThan(await hits().count());
    const all = await readFile(join(inject('sample').folder, 'data/questions.csv'), 'utf8');
    const known = new Map(read(all).map((row) => [row['id'], row]));
    for (const { search, searchAddress, ...row } of saved) {
      const address = `${inject('sample').url}questions/${row['id']}/`;
      expect(row).toEqual({ ...known.get(row['id']), address });
      expect([search, searchAddress]).toEqual(['“lamps”', page.url()]);
    }
    const shown = await hits().locator('.number').allTextContents();
    expect(saved.slice(0, 10).map(({ id }) => id)).toEqual(shown);
    expect(await page.locator('#saved').innerText()).toBe(
      `Downloaded ${found} results as search-lamps.csv.`,
    );
    expect(await button(`Download all ${found} results (CSV)`).isVisible()).toBe(true);
  });

  longTest('of the years that the label says, in the order that was chosen', async () => {
    await open('?kind=question&year=1989&from=1987&to=1988&order=oldest');
    const { name, text } = await save(/^Download all/);
    expect(name).toBe('search-kind-question-years-1987-to-1988.csv');
    const dates = read(text).map(({ date = '' }) => date);
    expect(dates.length).toBeGreaterThan(5);
    for (const date of dates) expect(date).toMatch(/^198[78]-/);
    expect(dates).toEqual([...dates].sort());
  });

  test('says how far it is, and can be stopped', async () => {
    await page.route('**/questions/**/*.json', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    await open('?q=lamps');
    await button('Download all results (CSV)').focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^Loaded \d+ of \d+ results …$/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Nothing was downloaded.').waitFor();
    expect(await focusedId()).toBe('save');
    expect(await button(/^Download all \d+ results \(CSV\)$/).isVisible()).toBe(true);
  });

  longTest('but for what cannot be loaded, which is said', async () => {
    await open('?q=lamps');
    const lost = await hits().nth(1).locator('.number').textContent();
    await page.route(`**/questions/${lost}.json`, (route) => route.fulfill({ status: 404 }));
    const { text } = await save(/^Download all/);
    expect(read(text).map(({ id }) => id)).not.toContain(lost);
    expect(await page.locator('#saved').innerText()).toContain(
      '1 result could not be loaded and is missing from the file.',
    );
    await page.route('**/questions/**/*.json', (route) => route.abort());
    await button(/^Download all/).click();
    await page.getByText('The results could not be downloaded. Check your connection').waitFor();
  });

  test('is not offered where nothing was found', async () => {
    await open('?q=xyzzyx');
    expect(await page.locator('#save').isVisible()).toBe(false);
  });
});

const STATES = [
  ['nothing found', '?q=xyzzyx', () => Promise.resolve()],
  ['an unmet year', '?q=lamps&year=1989&to=1988', () => Promise.resolve()],
  [
    'all lists open and results saved',
    '?q=lamps',
    async () => {
      await button('Count all years').click();
      await expect.poll(() => page.locator('#choices .note').count(), SOON).toBe(0);
      for (const list of await page.locator('#choices > details > summary').all())
        await list.click();
      await button(/^Download all/).click();
      await page.getByText(/^Saved \d+ results as/).waitFor();
    },
  ],
  ['without words', '?kind=supplementary&order=oldest', () => Promise.resolve()],
] as const;

test.each(variants(STATES, 0))('axe finds nothing: %s', async (_, query, act) => {
  await open(query);
  await act();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
});
