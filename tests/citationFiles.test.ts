import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { filesBelow } from '../scripts/store/filesBelow.ts';
import { openBrowser } from './openBrowser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

test.each([
  ['real', 'BibTeX', '2018-1558.bib', '@techreport{'],
  ['real', 'RIS', '2018-1558.ris', 'TY  - '],
  ['sub', 'BibTeX', '2018-1558.bib', 'https://example.org/sub/path/questions/2018/1558/'],
] as const)(
  'on the %s site the citation as %s is saved from the page itself',
  async (name, form, file, part) => {
    const asked: string[] = [];
    await page.goto(`${inject(name).url}questions/2018/1558/`);
    page.on('request', (request) => asked.push(request.url()));
    await page.getByText('BibTeX and RIS').click();
    const shown = await page.locator('h3', { hasText: form }).locator('+ .cite-text').textContent();
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: `Download the citation as ${form}` }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(file);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved).toContain(part);
    // RIS ends in a space, which is not shown.
    expect(saved.trim()).toBe(shown?.trim());
    expect(asked.filter((url) => /^http.*\/questions\//.test(url))).toEqual([]);
  },
);

test.each(['real', 'sample', 'sub'] as const)(
  'beside the pages of questions the %s site has their data and feeds alone',
  (name) => {
    const files = filesBelow(inject(name).folder).filter((file) => file.startsWith('questions/'));
    const other =
      /^questions\/(?:.*\/)?(?:index\.html|feed\.(?:xml|json)|\d{4}(?:\/[\w-]+)?\.json|\d{4}\/[\w-]+\/at\/[\d-]+\.json)$/;
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !other.test(file)).slice(0, 9)).toEqual([]);
  },
);
