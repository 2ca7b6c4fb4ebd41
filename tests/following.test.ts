import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { serveSite, type Serving } from '../scripts/serveSite.ts';
import { writeLog } from '../scripts/writeLog.ts';
import { openBrowser } from './openBrowser.ts';
import { longTest } from '../src/record/longTest.testing.ts';

/* What is followed in a browser, over three publications: the tests follow one another in one browser. */

let home: string;
let server: Serving;
let browser: Browser;
let reader: BrowserContext;
const asked: string[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'following-'));
  for (const folder of ['transcripts', 'content', 'people']) await mkdir(join(home, folder));
  await put('1976-0001', record('Night buses', 'Jon Marsh', 'Will they run?'));
  await put('1976-0002', record('Bridges', 'Una Wren', 'Will they stand?'));
  await publish('1977-01-01');
  server = await serveSite({
    folder: join(home, 'dist'),
    port: 0,
    siteUrl: 'https://example.org/',
  });
  browser = await openBrowser();
  reader = await browser.newContext({ viewport: { width: 320, height: 700 } });
  reader.on('request', (request) => asked.push(request.url()));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(home, { recursive: true, force: true });
});

const put = (name: string, text: string) =>
  writeFile(join(home, 'transcripts', `${name}.txt`), text);

function record(title: string, asker: string, question: string, answer = ''): string {
  const answered = answer && `\n\nAnswer for ${title}\n\nAnswered By:\nThe Mayor\n\n${answer}`;
  return `[Invented record]\n${title}\n\nMQT on 1976-09-15\n\nSession date:\nSeptember 15, 1976\n\nQuestion By:\n${asker}\n\nAsked Of:\nThe Mayor\n\n\n${question}${answered}\n`;
}

async function publish(date: string): Promise<void> {
  const [transcripts, content, people, out] = ['transcripts', 'content', 'people', 'dist'].map(
    (name) => join(home, name),
  ) as [string, string, string, string];
  await ingestTranscripts({ transcripts, content, people, check: false, today: '1990-01-01' });
  await writeLog({ content, people, date });
  const siteUrl = 'https://example.org/';
  const folders = { transcripts, content, people, out };
  await buildSite({ ...folders, incremental: true, bulk: false, siteUrl });
}

/** The page in a tab of its own, which is a visit. */
async function visit(path = 'following/'): Promise<Page> {
  const page = await reader.newPage();
  await page.goto(server.url + path);
  if (path.startsWith('following/')) await page.locator('#follows > *').first().waitFor();
  return page;
}

/** What the page says of each thing followed: its name, how much is new, and of what. */
async function shown(page: Page): Promise<Record<string, readonly string[]>> {
  const sections = await page.locator('#follows > section').all();
  const said = sections.map(async (section) => {
    const items = await section.locator('li').allInnerTexts();
    const note = await section.locator('.note').innerText();
    const lines = items.map((text) => text.replace(/\s+/g, ' '));
    return [await section.locator('h3').innerText(), [note, ...lines]] as const;
  });
  return Object.fromEntries(await Promise.all(said));
}

async function follow(path: string): Promise<void> {
  const page = await visit(path);
  await page.getByRole('link', { name: /^(?:Follow )?in this browser$/i }).click();
  const button = page.getByRole('button', { name: 'Follow', exact: true });
  await button.waitFor();
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('#status', { hasText: 'You now follow' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.close();
}

const [MEMBER, QUESTION, SEARCH] = ['Jon Marsh', 'Night buses, 1976/0001', 'Search: “lamps”'];

test('nothing is followed unasked, nor what is no page here', async () => {
  const page = await visit('following/?add=%2Fmembers%2Fjon-marsh%2F');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('#status', { hasText: 'Nothing was added' }).waitFor();
  for (const [add, said] of [
    ['/members/no-one/', 'There is no page'],
    ['https://example.net/', 'does not lead to anything you can follow'],
    ['javascript:alert(1)', 'does not lead to anything you can follow'],
  ] as const) {
    await page.goto(`${server.url}following/?add=${encodeURIComponent(add)}`);
    await page.locator('#status', { hasText: said }).waitFor();
  }
  expect(await shown(page)).toEqual({});
  await page.close();
});

test('a member, a question and a search are followed from their pages, and nothing is new', async () => {
  for (const path of ['members/jon-marsh/', 'questions/1976/0001/', 'search/?q=lamps'])
    await follow(path);
  const page = await visit();
  const nothing = ['Nothing new since your last visit.'];
  expect(await shown(page)).toEqual({ [MEMBER]: nothing, [QUESTION]: nothing, [SEARCH]: nothing });
  await page.close();
});

test('after the second publication, an answer and a new question are new, where they belong', async () => {
  await put(
    '1976-0001@1977-02-01',
    record('Night buses', 'Jon Marsh', 'Will they run?', 'They will.'),
  );
  await put('1976-0003', record('Parks', 'Jon Marsh', 'Are there lamps?'));
  await put('1976-0004', record('Eels', 'Una Wren', 'Are there eels?'));
  await publish('1977-02-02');
  const page = await visit();
  const answered = '1976/0001 Night buses Answered 2 February 1977';
  const published = '1976/0003 Parks Published 2 February 1977';
  const expected = {
    [MEMBER]: ['2 new changes since your last visit.', published, answered],
    [QUESTION]: ['1 new change since your last visit.', answered],
    [SEARCH]: ['1 new change since your last visit.', published],
  };
  expect(await shown(page)).toEqual(expected);
  // What was shown is still there when the same tab loads again.
  await page.reload();
  await page.locator('#follows > section').first().waitFor();
  expect(await shown(page)).toEqual(expected);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  await page.close();
});

longTest('after the third, a correction and a withdrawal, though its words are gone', async () => {
  await put(
    '1976-0001@1977-03-01',
    record('Night buses', 'Jon Marsh', 'Will they run?', 'They will not.'),
  );
  await writeFile(
    join(home, 'content/withdrawn.yaml'),
    '- { id: 1976/0003, date: 1977-03-01, reason: It named a child. }\n',
  );
  await publish('1977-03-02');
  const page = await visit();
  const corrected = '1976/0001 Night buses Corrected 2 March 1977';
  const withdrawn = '1976/0003 Question 1976/0003 Withdrawn 2 March 1977';
  expect(await shown(page)).toEqual({
    [MEMBER]: ['2 new changes since your last visit.', withdrawn, corrected],
    [QUESTION]: ['1 new change since your last visit.', corrected],
    [SEARCH]: ['1 new change since your last visit.', withdrawn],
  });
  await page.close();
});

test('a file and OPML bring it all back, and what is neither adds nothing', async () => {
  const page = await visit();
  const saved: string[] = [];
  // One after the other: a browser may refuse two downloads at once.
  for (const [name, file] of [
    ['Save as a file', 'following.json'],
    ['Save as OPML', 'following.opml'],
  ] as const) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(file);
    const path = join(home, file);
    await download.saveAs(path);
    saved.push(path);
  }
  const opml = await readFile(saved[1] ?? '', 'utf8');
  expect(opml).toContain(`xmlUrl="${server.url}members/jon-marsh/feed.xml"`);
  const before = Object.keys(await shown(page));
  for (const file of saved) {
    for (const name of before) {
      await page.getByRole('button', { name: `Stop following ${name}` }).click();
      await page.locator('#status', { hasText: `no longer follow ${name}` }).waitFor();
    }
    expect(await shown(page)).toEqual({});
    await page.locator('#file').setInputFiles(file);
    await page.locator('#status', { hasText: `${before.length} added` }).waitFor();
    expect(Object.keys(await shown(page))).toEqual(before);
  }
  await writeFile(join(home, 'other.json'), '{"version": 1, "follows": [{"path": "//evil/"}]}');
  await page.locator('#file').setInputFiles(join(home, 'other.json'));
  await page.locator('#status', { hasText: 'contains nothing that can be followed' }).waitFor();
  expect(Object.keys(await shown(page))).toEqual(before);
  await page.close();
});

test('a search is offered to be followed for as long as there is one', async () => {
  const page = await visit('search/?q=lamps');
  const link = page.getByRole('link', { name: 'Follow in this browser' });
  await link.waitFor();
  await page.getByRole('searchbox').first().fill('');
  await link.waitFor({ state: 'hidden' });
  await page.close();
});

test('without the site, the last visit is shown; what cannot be read is put aside', async () => {
  const page = await visit();
  await page.route('**/latest.json', (route) => route.abort());
  await page.reload();
  await page.locator('#status', { hasText: 'cannot be reached' }).waitFor();
  await page.locator('#follows > section').first().waitFor();
  expect(Object.keys(await shown(page))).toContain(MEMBER);
  await page.unrouteAll();
  await page.evaluate(() => {
    localStorage.setItem('following:/', '{"version": 7}');
  });
  await page.reload();
  await page.locator('#status', { hasText: 'set aside' }).waitFor();
  expect(await page.evaluate(() => localStorage.getItem('following:/.broken'))).toBe(
    '{"version": 7}',
  );
  await page.close();
});

test('nothing was asked of any other site, and nothing that names what is followed', () => {
  const others = asked.filter((url) => !url.startsWith(server.url) && !/^(?:blob|data):/.test(url));
  expect(others).toEqual([]);
  expect(asked.length).toBeGreaterThan(30);
});
