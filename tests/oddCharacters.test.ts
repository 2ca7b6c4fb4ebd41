import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseFeed } from 'feedsmith';
import type { Browser } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { serveSite, type Serving } from '../scripts/serveSite.ts';
import { filesBelow } from '../scripts/store/filesBelow.ts';
import { htmlPages } from './htmlPages.ts';
import { openBrowser } from './openBrowser.ts';

/*
 * Characters that no page can show stand where a record has them: in entries and in data, as they are. All that is
 * made for reading has U+FFFD there. Readers of others read it: a browser, an XML parser, one of feeds, SQLite.
 */

const ESC = '\u001b[31m';
const TITLE = `Lamps ${ESC} none\ufffe next\u0085line \u2028 and -- <end>`;
const SHOWN = 'Lamps \ufffd[31m none\ufffd next\u0085line \u2028 and -- <end>';
const NAME = `Ada${ESC} Pen\uffffrose AM`;
const [REASON, SHOWN_REASON] = ['Nul \0 and \u001b', 'Nul \ufffd and \ufffd'];
const FILE = `1978-9905${ESC}.txt`;
const ID = '1978/9905';
const RECORD = `[Invented record]
${TITLE}
Meeting:
MQT on 1978-09-06
Session date:
September 06, 1978
Reference:
${ID}
Question By:
${NAME}
Organisation:
Riverside ${ESC}
Asked Of:
The Mayor
Category:
Fire
Question
How many lamps${ESC}?
Answer
Answer for ${TITLE}
Answered By:
The Mayor
Two\ufffe.
`;

let work: string;
let folder: string;
let server: Serving;
let browser: Browser;
let told: readonly string[];
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'odd-'));
  const [transcripts, content] = [join(work, 'transcripts'), join(work, 'content')];
  const people = join(content, 'people');
  await mkdir(transcripts);
  await mkdir(people, { recursive: true });
  await writeFile(join(transcripts, FILE), RECORD);
  const other = RECORD.replaceAll(ID, '1978/9906').replaceAll(TITLE, 'Other lamps');
  await writeFile(join(transcripts, 'other.txt'), other);
  await writeFile(join(transcripts, 'third.txt'), other.replaceAll('9906', '9907'));
  const withdrawn = `- { id: 1978/9906, date: 1978-10-01, reason: ${JSON.stringify(REASON)} }\n`;
  await writeFile(join(content, 'withdrawn.yaml'), withdrawn);
  const run = { transcripts, content, people, check: false, today: '1990-01-01' };
  const { problems } = await ingestTranscripts(run);
  told = problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
  folder = join(work, 'dist');
  const siteUrl = 'https://example.org/';
  await buildSite({ transcripts, content, out: folder, incremental: false, siteUrl });
  server = await serveSite({ folder, port: 0, siteUrl });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(work, { recursive: true });
});

/** Of XML 1.0: no file that is read as text or markup may hold another. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

test('ingest tells each: in the text, in the name of the file and in a reason', () => {
  for (const one of [
    `odd-character transcripts/${FILE}:1`,
    `odd-character transcripts/${FILE}:2`,
    'odd-character content/withdrawn.yaml:1',
  ])
    expect(told).toContain(one);
});

test('every page is without them, and a browser reads the same words', async () => {
  const pages = await htmlPages(folder);
  expect(pages.length).toBeGreaterThan(15);
  for (const { path, html } of pages) expect(IMPOSSIBLE.exec(html), path).toBeNull();
  const page = await browser.newPage();
  await page.goto(`${server.url}questions/${ID}/`);
  expect(await page.locator('h1').textContent()).toBe(SHOWN);
  expect(await page.title()).toContain(SHOWN);
  const main = (await page.locator('main').textContent()) ?? '';
  for (const words of ['Ada\ufffd[31m Pen\ufffdrose', 'How many lamps\ufffd[31m?', 'Two\ufffd.'])
    expect(main).toContain(words);
  expect(main).toContain('1978-9905\ufffd[31m.txt');
  const links = await page.locator('a[download]').evaluateAll((all) => {
    return all.map((link) => decodeURIComponent(link.getAttribute('href') ?? ''));
  });
  expect(links).toHaveLength(2);
  for (const link of links) {
    expect(link).toContain('Lamps \ufffd[31m none\ufffd');
    expect(link).not.toMatch(IMPOSSIBLE);
  }
  await page.goto(`${server.url}questions/1978/9906/`);
  expect(await page.locator('main').textContent()).toContain(SHOWN_REASON);
  // Results are made in the browser.
  await page.goto(`${server.url}search/?q=lamps`);
  await page.locator('#results a').first().waitFor();
  const results = (await page.locator('#results').textContent()) ?? '';
  expect(results).toContain('Lamps \ufffd[31m none\ufffd');
  expect(results).not.toMatch(IMPOSSIBLE);
  await page.close();
});

test('an archive that is all invented names no sitemap, which would be empty', async () => {
  expect(filesBelow(folder).filter((file) => file.startsWith('sitemap'))).toEqual([]);
  expect(await readFile(join(folder, 'robots.txt'), 'utf8')).not.toContain('Sitemap');
});

test('every XML file is read by a strict parser', async () => {
  const files = filesBelow(folder).filter((file) => file.endsWith('.xml'));
  expect(files.filter((file) => file.endsWith('feed.xml')).length).toBeGreaterThan(2);
  expect(files.some((file) => file.includes('akoma-ntoso'))).toBe(true);
  for (const file of files) {
    const parser = new SaxesParser();
    parser.on('error', (fault) => expect.fail(`${file}: ${String(fault)}`));
    parser.write(await readFile(join(folder, file), 'utf8')).close();
  }
});

test('feeds say what pages do', async () => {
  for (const file of ['feed.xml', 'feed.json']) {
    const text = await readFile(join(folder, file), 'utf8');
    const said = JSON.stringify(parseFeed(text));
    for (const words of [
      'Lamps \ufffd[31m none\ufffd',
      'Ada\ufffd[31m Pen\ufffdrose',
      SHOWN_REASON,
    ])
      expect(said, file).toContain(words);
    expect(text, file).not.toMatch(/\\u001b|\\u0000/);
  }
});

test('entries and data keep the words as they are', async () => {
  const json: unknown = JSON.parse(await readFile(join(folder, `questions/${ID}.json`), 'utf8'));
  expect(json).toMatchObject({ title: TITLE, askedBy: NAME });
  const ndjson = await readFile(join(folder, 'data/questions.ndjson'), 'utf8');
  const lines = ndjson
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines).toContainEqual(expect.objectContaining({ id: ID, title: TITLE }));
  const database = new DatabaseSync(join(folder, 'data/questions.sqlite'), { readOnly: true });
  expect(database.prepare('SELECT title FROM questions WHERE id = ?').get(ID)).toEqual({
    title: TITLE,
  });
  database.close();
});
