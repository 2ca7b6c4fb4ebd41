import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './openBrowser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** The transcript’s lines, white space apart, read from the raw file itself. */
async function lines(): Promise<string[]> {
  const raw = await readFile('tests/record/transcripts/2018-1558.txt', 'utf8');
  const all = raw.split('\n').map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim());
  return all.filter((line) => line !== '');
}

test('the page shows every word of the transcript’s question and answer', async () => {
  await page.goto(`${inject('real').url}questions/2018/1558/`);
  const shown = async (id: string) => {
    const texts = await page.locator(`#${id} .words > p`).allTextContents();
    return texts.map((text) => text.replace(/ Link to paragraph.*$/, ''));
  };
  const all = await lines();
  const [question, answer] = [all.indexOf('Question'), all.indexOf('Answer')];
  expect(await shown('question')).toEqual(all.slice(question + 1, answer));
  const words = all.slice(all.indexOf('Answered By:') + 2);
  expect(words).toHaveLength(3);
  expect(await shown('answer')).toEqual(words);
});

test('the page shows every field of the transcript', async () => {
  const all = await lines();
  const header = all.slice(0, all.indexOf('Question'));
  await page.goto(`${inject('real').url}questions/2018/1558/`);
  const text = await page.locator('main').innerText();
  const values = header.filter((line) => !line.endsWith(':') && line !== 'June 21, 2018');
  expect(values).toHaveLength(6);
  for (const value of values) expect(text).toContain(value);
  expect(text).toContain('21 June 2018');
  expect(await page.locator('time[datetime="2018-06-21"]').count()).toBeGreaterThan(0);
  expect(text).toContain('Sadiq Khan at the time');
});

test('the page says which file it was made from, and links to where that was found', async () => {
  const url = (await readFile('tests/record/transcripts/2018-1558.url', 'utf8')).trim();
  await page.goto(`${inject('real').url}questions/2018/1558/`);
  expect(await page.locator('main').innerText()).toContain('transcripts/2018-1558.txt');
  expect(await page.getByRole('link', { name: url }).getAttribute('href')).toBe(url);
});

test('below a paragraph that is gone to stands its source, which no other shows', async () => {
  const shown = () => page.locator('.source:visible').allInnerTexts();
  const address = `${inject('sub').url}questions/2018/1558/`;
  await page.goto(address);
  expect(await shown()).toEqual([]);
  await page.getByRole('link', { name: 'Link to paragraph 2 of the answer' }).click();
  expect(await shown()).toEqual([
    expect.stringMatching(
      /^The Mayor \(Sadiq Khan at the time\), “Victims of .+”, question 2018\/1558, .+, paragraph 2 of the answer\. https:\S+\/questions\/2018\/1558\/#answer-p2$/,
    ),
  ]);
});

test('the home page of one record is that record, and offers no lists', async () => {
  await page.goto(inject('real').url);
  expect(await page.locator('main').innerText()).toContain(
    'Only one question has been published here so far',
  );
  const ways = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  expect(await ways.allInnerTexts()).toEqual(['Search', 'About']);
  expect(await page.locator('#answer .words > p').count()).toBe(3);
});

test.each([
  'immigration enforcement',
  'Andrew Dismore',
  'dismore',
  'Labour Group',
  '2018/1558',
  '1558/2018',
])('a search for “%s” finds it', async (words) => {
  await page.goto(`${inject('real').url}search/`);
  await page.getByRole('searchbox').fill(words);
  const link = page.locator('#results a[href^="/questions/2018/1558/"]').first();
  await link.waitFor();
  expect(await link.textContent()).toBe('Victims of crime and immigration enforcement');
});

test('below a path of a public address, search and links work the same', async () => {
  await page.goto(`${inject('sub').url}search/?q=immigration`);
  await page.locator('#results a[href^="/sub/path/questions/2018/1558/"]').first().click();
  await page.locator('h1').waitFor();
  expect(page.url()).toContain('/sub/path/questions/2018/1558/');
});
