import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser } from './openBrowser.ts';

/*
 * The files that answers come with, in the built site. Two records are those of the fixtures of page/labelled:
 * one with files of every form among its words, one with files alone.
 */
const [WITH_WORDS, ALONE] = ['1976/0471', '1976/0472'];

const HOSTILE = `<img src=x onerror=alert(1)>"'>&amp;.pdf`;

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

const files = () => page.locator('#answer .attachments li');

async function open(id: string): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${inject('sample').url}questions/${id}/`);
  return asked;
}

test('each stands below the words of its answer, as a link with its type and host, and is not fetched', async () => {
  const asked = await open(WITH_WORDS);
  const shown = await files().evaluateAll((items) =>
    items.map((item) => {
      const link = item.querySelector('a');
      const about = item.querySelector('.ours')?.textContent ?? '';
      return [link?.textContent.trim(), link?.getAttribute('href'), link?.rel, about];
    }),
  );
  const rel = 'nofollow noopener noreferrer';
  const [costs, plan] = [
    'https://files.example/costs%20of%20lamps.pdf',
    'http://files.example/plan.pdf?page=2&all',
  ];
  expect(shown).toEqual([
    ['Costs of lamps (2), “final”.pdf', costs, rel, '(PDF, files.example)'],
    ['https://files.example/no-name', 'https://files.example/no-name', rel, ''],
    ['Plan', plan, rel, '(PDF, files.example)'],
    // As a URI.
    [
      HOSTILE,
      `https://files.example/%22onclick=%22alert(1)'%3Cb%3E&lt;`,
      rel,
      '(PDF, files.example)',
    ],
    ['Plan', plan, rel, '(PDF, files.example)'],
  ]);
  const words = await page.locator('#answer .words > p').allInnerTexts();
  expect(words[0]).toContain('The costs are below, as an attachment:');
  expect(words.join(' ')).toContain('Attachment: Table ftp://files.example/table.csv');
  expect(words.join(' ')).not.toContain('no-name');
  expect(await page.locator('#question').innerText()).toContain('My own sums.xls');
  expect(await page.locator('#answer img, #answer [onclick], #answer b').count()).toBe(0);
  const { url } = inject('sample');
  expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
});

test('an answer of files alone says so, and its files are all that it has', async () => {
  await open(ALONE);
  expect(await files().allInnerTexts()).toEqual([
    'Timetable.pdf (PDF, files.example)',
    'Map (PNG, files.example)',
  ]);
  const words = page.locator('#answer .words > p');
  expect(await words.allInnerTexts()).toEqual(['This answer has no text, only attached files.']);
  expect(await page.locator('#answer .facts').first().innerText()).toContain('Answered');
});

test('on paper each is printed with its address', async () => {
  await open(WITH_WORDS);
  const address = files().first().getByText('https://files.example/costs%20of%20lamps.pdf');
  expect(await address.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await address.isVisible()).toBe(true);
  const bare = files().nth(1);
  expect(await bare.innerText()).toBe('https://files.example/no-name');
});

test('at 320 pixels nothing is wider than the screen', async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(WITH_WORDS);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
});

test('the lines of the raw text say that they became attachments', async () => {
  await open(WITH_WORDS);
  const became = page.locator('table.raw tr', { hasText: 'attachment : Plan <' }).locator('td');
  expect((await became.last().textContent())?.trim()).toBe('attachment');
});

test('the file beside the page has them with their answer', async () => {
  const path = join(inject('sample').folder, `questions/${ALONE}.json`);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    answers: [
      {
        attachments: [
          { name: 'Timetable.pdf', address: 'https://files.example/timetable.pdf' },
          { name: 'Map', address: 'https://files.example/map.png' },
        ],
      },
    ],
  });
});

test('search finds a file by its name, and leads to it', async () => {
  await page.goto(`${inject('sample').url}search/?q=timetable.pdf`);
  const hit = page.locator('#results ol.hits > li', { hasText: ALONE });
  await hit.getByRole('link').click();
  await page.waitForURL(/\/1976\/0472\/#answer-attachments:~:text=/);
  expect(await page.locator(':target').innerText()).toContain('Timetable.pdf');
});

test('search is narrowed to answers with attachments, or without', async () => {
  const found = async () => {
    const status = page.locator('#status:not(:empty)');
    await status.waitFor();
    return Number(/([\d,]+) questions? found/.exec((await status.textContent()) ?? '')?.[1]);
  };
  const open = async (query: string) => {
    await page.goto(`${inject('sample').url}search/${query}`);
    return found();
  };
  const all = await open('?q=the&kind=question&order=best');
  const group = page.locator('#choices > [data-list="attachments"]');
  await group.locator('> summary').click();
  const counts = await group.locator('li').allInnerTexts();
  expect(counts.map((text) => text.replace(/\W*[\d,]+$/, ''))).toEqual(['Without', 'With']);
  const numbers = counts.map((text) => Number(/\d+$/.exec(text)?.[0]));
  expect((numbers[0] ?? 0) + (numbers[1] ?? 0)).toBe(all);
  await group.getByRole('link', { name: 'With', exact: true }).click();
  await page.waitForURL(/\?q=the&kind=question&attachments=yes&order=best$/);
  await page.locator('#chosen').getByText('Attachments: With').waitFor();
  await expect.poll(found).toBe(numbers[1]);
  // What all results have is no choice any more.
  expect(await group.count()).toBe(0);
  expect(await open('?q=the&kind=question&attachments=no&order=best')).toBe(numbers[0]);
});
