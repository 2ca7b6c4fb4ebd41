import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { filesBelow } from '../scripts/store/filesBelow.ts';
import { openBrowser } from './openBrowser.ts';

/* An earlier wording has an address, and words can be checked against a citation: on the pages and in the data. */

const ID = '1978/9905';
const UNTIL = '1979-03-02';
const { url, folder } = inject('sample');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const shown = () => page.locator('main').innerText();

test('an earlier wording stands at its address, says what it is, and leads to the present one and back', async () => {
  await page.goto(`${url}questions/${ID}/`);
  expect(await page.locator('#question ~ #answer .words').innerText()).toContain('Twelve');
  await page.getByRole('link', { name: 'The wording before 2 March 1979' }).click();
  expect(new URL(page.url()).pathname).toBe(`/questions/${ID}/at/${UNTIL}/`);
  expect(await page.locator('#answer .words').innerText()).toContain('Eleven');
  expect(await page.locator('.title').innerText()).toContain('was current until 2 March 1979');
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  await page.locator('.title a').click();
  expect(new URL(page.url()).pathname).toBe(`/questions/${ID}/`);
});

const documentSchema = z.looseObject({
  title: z.string().optional(),
  text: z.array(z.looseObject({ content: z.array(z.unknown()) })),
  wordsSha256: z.string(),
  addresses: z.looseObject({ page: z.string(), present: z.string().optional() }),
  versions: z.array(z.looseObject({ json: z.string(), wordsSha256: z.string() })).optional(),
});

async function json(path: string) {
  return documentSchema.parse(JSON.parse(await readFile(join(folder, path), 'utf8')));
}

test('so does its data, and its citation has the digest of its words', async () => {
  const present = await json(`questions/${ID}.json`);
  const [version, ...others] = present.versions ?? [];
  expect(others).toEqual([]);
  const earlier = await json(version?.json.slice(1) ?? '');
  expect(earlier.addresses).toMatchObject({
    page: `/questions/${ID}/at/${UNTIL}/`,
    present: `/questions/${ID}.json`,
  });
  expect(version?.wordsSha256).toBe(earlier.wordsSha256);
  expect(earlier.wordsSha256).not.toBe(present.wordsSha256);
  for (const [path, { wordsSha256 }] of [
    [`questions/${ID}/`, present],
    [`questions/${ID}/at/${UNTIL}/`, earlier],
  ] as const) {
    await page.goto(url + path);
    const citation = await page.locator('#citation').innerText();
    expect(citation).toContain(`SHA-256 of the words: ${wordsSha256.slice(0, 16)}`);
    expect(await shown()).toContain(wordsSha256);
  }
});

const partSchema = z.looseObject({
  speaker: z.string().optional(),
  text: z.string().optional(),
  items: z.array(z.string()).optional(),
  rows: z.array(z.array(z.string())).optional(),
  content: z.array(z.unknown()).optional(),
});

/** The lines of a part of `text`, as the description of its schema says; `long` has the same done with jq. */
function linesOf(part: unknown): string[] {
  const { speaker, text, items = [], rows = [], content = [] } = partSchema.parse(part);
  const own = [...(speaker === undefined ? [] : [speaker]), ...(text === undefined ? [] : [text])];
  return [...own, ...items, ...rows.map((cells) => cells.join('\t')), ...content.flatMap(linesOf)];
}

test('the digest of every record can be made again of its JSON file alone', async () => {
  const files = filesBelow(join(folder, 'questions')).filter((file) => /\/.*\d\.json$/.test(file));
  let checked = 0;
  for (const file of files) {
    const text = await readFile(join(folder, 'questions', file), 'utf8');
    if (text.includes('"withdrawn": {')) continue;
    const record = documentSchema.parse(JSON.parse(text));
    const lines = record.text.flatMap(({ content }) => content.flatMap(linesOf));
    const words = [...(record.title === undefined ? [] : [record.title]), ...lines];
    const digest = createHash('sha256')
      .update(words.map((line) => `${line}\n`).join(''))
      .digest('hex');
    expect(record.wordsSha256, file).toBe(digest);
    checked += 1;
  }
  expect(checked).toBeGreaterThan(250);
});
