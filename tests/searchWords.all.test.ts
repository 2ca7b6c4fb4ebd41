import { AxeBuilder } from '@axe-core/playwright';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { isQuestion, type Question } from '../src/record/entrySchema.ts';
import { readFacts } from '../src/record/markdownToEntry.ts';
import { openBrowser } from './openBrowser.ts';
import { variants } from '../src/record/variants.testing.ts';
import { longTest } from '../src/record/longTest.testing.ts';

/*
 * What a reader types otherwise than the records print it: references as they are pasted, other forms of
 * a word, misspellings, parts of names.
 */
let browser: Browser;
let page: Page;
/** The entries of the sample site, as they stand in their files. */
let entries: readonly string[];
let questions: readonly Question[];
/** Addresses that the page asked for. */
let asked: string[];
beforeAll(async () => {
  browser = await openBrowser();
  const { content } = inject('sample');
  const files = globSync('questions/*/*.md', { cwd: content });
  entries = files.map((file) => readFileSync(join(content, file), 'utf8'));
  questions = entries.map(readFacts).filter(isQuestion);
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
});
afterEach(() => page.close());

const hits = () => page.locator('#results ol.hits > li');
const link = (name: string | RegExp) => page.locator('#results').getByRole('link', { name });

async function open(typed: string, order = 'best'): Promise<string> {
  const query = new URLSearchParams({ q: typed, order });
  await page.goto(`${inject('sample').url}search/?${query}`);
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

describe('a reference as it is pasted', () => {
  const PASTED = [
    ['in brackets', (id: string) => `(${id})`],
    ['with a stop', (id: string) => `${id}.`],
    ['with a hash', (id: string) => `#${id}`],
    ['with a hyphen', (id: string) => id.replace('/', '-')],
    ['as an address of this site', (id: string) => `https://example.org/questions/${id}/#answer`],
    ['as an address of the official one', (id: string) => `www.london.gov.uk/questions/${id}`],
    ['for a supplementary', (id: string) => `${id} (Supplementary) [1]`],
  ] as const;

  test.each(variants(PASTED))('%s leads to its page', async (_, typed) => {
    const { id = '' } = questions.find((one) => /^\d{4}\/\d{4}$/.test(one.id)) ?? {};
    await page.goto(`${inject('sample').url}search/`);
    await page.getByRole('searchbox').fill(typed(id));
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(`**/questions/${id}/`);
  });

  test('without its year is offered for each year that has it', async () => {
    const byNumber = Map.groupBy(questions, ({ id }) => /^\d{4}\/(\d{4})$/.exec(id)?.[1]);
    const [number = '', same = []] =
      [...byNumber].find(([key, list]) => key !== undefined && list.length > 1) ?? [];
    expect(same.length).toBeGreaterThan(1);
    await open(`MQ ${Number(number)}`);
    const offer = page.locator('#results .offer').first();
    expect(await offer.getByRole('link').allTextContents()).toEqual(
      same.map(({ id }) => id).sort(),
    );
    await offer.getByRole('link').first().click();
    await page.waitForURL(`**/questions/${same.map(({ id }) => id).sort()[0]}/`);
  });

  test('that is not here is said not to be, with who cites it', async () => {
    const [citer, id] = absent();
    await open(id);
    const notes = page.locator('#results .absent');
    expect(await notes.first().textContent()).toBe(`Question ${id} is not in this archive.`);
    expect(await notes.nth(1).textContent()).toContain(`(${citer})`);
    // No one asked the Assembly anything before there was one.
    expect(await page.locator('#results a[href*="london.gov.uk"]').count()).toBe(0);
    await open('2018/9999');
    const official = page.getByRole('link', { name: 'www.london.gov.uk/questions/2018/9999' });
    expect(await official.getAttribute('href')).toBe(
      'https://www.london.gov.uk/questions/2018/9999',
    );
  });

  test('that was withdrawn leads to its page', async () => {
    await open('1961-0280');
    await link(/withdrawn/).click();
    await page.waitForURL('**/questions/1961/0280/');
  });

  test('as a name of the present official site is searched by its words', async () => {
    const { id = '', title = '' } =
      questions.find((one) => /^[A-Za-z]+(?: [A-Za-z]+){3,}$/.test(one.title ?? '')) ?? {};
    await open(`${title.toLowerCase().replaceAll(' ', '-')}-1`);
    await page.getByText('Searched for the words in this name: ').waitFor();
    expect(await hits().locator('.number').allTextContents()).toContain(id);
  });
});

/** A question that cites one that is not here, and that one. */
function absent(): [citer: string, cited: string] {
  const ids = new Set(questions.map(({ id }) => id));
  for (const { id, cites = [] } of questions) {
    const cited = cites.find((one) => !ids.has(one) && one !== '1961/0280');
    if (cited) return [id, cited];
  }
  throw new Error('every question that is cited is here');
}

describe('an address of a question that is not here', () => {
  test('is said to be that, with who cites it', async () => {
    const [citer, id] = absent();
    const response = await page.goto(`${inject('sample').url}questions/${id}/`);
    expect(response?.status()).toBe(404);
    await page.getByText(`Question ${id} is not in this archive.`).waitFor();
    expect(await page.locator('#offered').textContent()).toContain(`(${citer})`);
    expect(await page.locator('#offer-heading').textContent()).toBe('This question');
  });
});

describe('a word whose forms the stemmer parts', () => {
  test('finds all records with any of them, and counts each once', async () => {
    const bus = await open('bus');
    expect(await open('buses')).toBe(bus);
    const having = entries.filter((text) => /\bbus(?:es)?\b/i.test(text)).length;
    const only = entries.filter((text) => /\bbus\b/i.test(text)).length;
    expect(having).toBeGreaterThan(only);
    expect(found(bus)).toBeGreaterThanOrEqual(having);
    // Counts by filter are of records, whichever forms they have. They come after what was found.
    const numbers = page.locator('#choices details[data-list="status"] li .number');
    const counted = async () =>
      (await numbers.allTextContents()).reduce((sum, one) => sum + Number(one.replace(',', '')), 0);
    await expect.poll(counted).toBe(found(bus));
  });

  test('marks each form in the text', async () => {
    await open('buses');
    const marked = new Set<string>();
    for (let more = 0; more < 5; more += 1) {
      for (const one of await hits().locator('mark').allTextContents())
        marked.add(one.toLowerCase());
      await page.locator('#more').click();
      await hits()
        .nth(10 * (more + 2) - 1)
        .waitFor();
    }
    expect([...marked]).toEqual(expect.arrayContaining(['bus', 'buses']));
  });

  longTest('in quotation marks stands for itself', async () => {
    expect(found(await open('"buses"'))).toBeLessThan(found(await open('buses')));
  });
});

describe('a word that no question has', () => {
  test('has other spellings offered, with counts, and none is searched unasked', async () => {
    expect(await open('lmaps')).toBe(
      'No results. “lmaps” does not appear in any question here. Other spellings are listed below.',
    );
    expect(await hits().count()).toBe(0);
    const line = page.locator('#results .meant').first();
    expect(await line.innerText()).toMatch(/^Did you mean lamps \(\d+ questions\)/);
    expect((await line.getByRole('link').count()) <= 3).toBe(true);
    await line.getByRole('link').first().click();
    await page.waitForURL(/\?q=lamps&order=best$/);
    await hits().first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('lamps');
    expect(await page.locator('#results .meant').count()).toBe(0);
  });

  longTest('can be left out, where others are left', async () => {
    await open('lmaps bridge');
    await link('Search without “lmaps”').click();
    await page.waitForURL(/\?q=bridge&order=best$/);
    expect(found(await open('bridge'))).toBeGreaterThan(0);
    await open('lmaps');
    expect(await link(/^Search without/).count()).toBe(0);
  });

  longTest('beside another such word has both replaced at once', async () => {
    await open('lmaps brigde');
    const [first] = await page.locator('#results .meant').allTextContents();
    expect(first?.toLowerCase()).toBe('did you mean lamps bridge?');
  });

  longTest('and is like a member’s name leads to the member', async () => {
    const { askedBy = '', member = '' } =
      questions.find((one) => /^[A-Z][a-z]+ [A-Z][a-z]{7,}$/.test(one.askedBy ?? '')) ?? {};
    const [, last = ''] = askedBy.split(' ');
    await open(last.slice(0, 4) + last.slice(5));
    const href = `a[href$="/members/${member}/"]`;
    await page.locator('#results .meant', { hasText: 'Member: ' }).locator(href).waitFor();
  });

  test('and is like no other has nothing offered', async () => {
    expect(await open('xyzzyx')).toBe('No results. “xyzzyx” does not appear in any question here.');
    expect(await page.locator('#results .meant').count()).toBe(0);
  });

  test('costs a search that finds something nothing', async () => {
    await open('lamps');
    expect(asked.filter((one) => /spellings|numbers|didYouMean/.test(one))).toEqual([]);
    await open('lmaps');
    expect(asked.filter((one) => one.includes('spellings'))).toHaveLength(1);
  });

  test('without the file of spellings is said not to be there, and can be left out', async () => {
    await page.route('**/spellings.words', (route) => route.abort());
    expect(await open('lmaps bridge')).toMatch(
      /^No results\. “lmaps” does not appear in any question here\./,
    );
    expect(await link('Search without “lmaps”').count()).toBe(1);
  });
});

test.each(variants(['lmaps brigde', '2018/9999', '20', '1961-0280'], 0))(
  'what is offered for %s breaks no rule of accessibility',
  async (typed) => {
    await page.close();
    // Under the site’s own policy a tester cannot put its script into a page.
    const context = await browser.newContext({ bypassCSP: true });
    page = await context.newPage();
    await open(typed);
    await page.locator('#results p').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  },
);

test('a part of a name behind its apostrophe, and an honour, lead to the member', async () => {
  const { askedBy = '', member = '' } =
    questions.find((one) => /^\p{L}+ O[’']\p{L}+$/u.test(one.askedBy ?? '')) ?? {};
  expect(member).not.toBe('');
  const [first = '', part = ''] = askedBy.split(/ O[’']/);
  for (const typed of [part.toLowerCase(), `sir ${first.toLowerCase()}`]) {
    await open(typed);
    await page.locator(`#results .offer a[href$="/members/${member}/"]`).waitFor();
  }
});
