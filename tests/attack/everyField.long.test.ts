import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingestTranscripts } from '../../scripts/ingestTranscripts.ts';
import { serveSite, type Serving } from '../../scripts/serveSite.ts';
import { ReviewError } from '../../scripts/store/ReviewError.ts';
import { filesBelow } from '../../scripts/store/filesBelow.ts';
import { describeProblems } from '../../scripts/terminal/describeProblems.ts';
import { FILTERS } from '../../src/search/SearchQuery.ts';
import type { Problem } from '../../src/transcript/problem.ts';
import { openBrowser } from '../openBrowser.ts';
import { attackedSite, SITE_URL } from './attackedSite.ts';
import { EVIL, MARK, PAYLOADS } from './payloads.ts';

/*
 * An attacker wrote every field, every name of a file, every `.url`, every reviewed file, the pages that were collected and the
 * address that is followed: in a real browser nothing runs, on any page.
 */

let folder: string;
let site: string;
let problems: readonly Problem[];
let server: Serving;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attack-'));
  ({ site, problems } = await attackedSite(folder));
  server = await serveSite({ folder: site, port: 0, siteUrl: SITE_URL });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page that notes all that an attack would show itself by. */
async function watched(): Promise<{ readonly page: Page; readonly events: string[] }> {
  const page = await browser.newPage();
  const events: string[] = [];
  const note = (what: string) => events.push(`${what} on ${page.url()}`);
  page.on('dialog', (dialog) => {
    note(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) note(`request ${request.url()}`);
  });
  page.on('pageerror', (error) => note(`error ${error.message}`));
  page.on('console', (message) => {
    // The browser says of every missing page that it is missing.
    if (message.type() === 'error' && !message.text().includes('status of 404'))
      note(message.text());
  });
  return { page, events };
}

const hasRun = (page: Page) => page.evaluate((mark) => mark in globalThis, MARK);

test('every page of a site that an attacker wrote runs nothing and asks no one', async () => {
  const { page, events } = await watched();
  const paths = filesBelow(site).filter((path) => path.endsWith('.html'));
  expect(paths.length).toBeGreaterThan(8 * PAYLOADS.length);
  // A page that has moved shows why, and leads on at once: here it stays, to be looked at.
  await page.route(/\/members\/moved-\d+\/$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
    await route.fulfill({ response, body });
  });
  for (const path of paths) {
    await page.goto(server.url + path.replace(/(^|\/)index\.html$/, '$1'));
    expect(await hasRun(page), path).toBe(false);
    const wrong = await page.evaluate((evil) => {
      const handler = (name: string) =>
        name.startsWith('on') || name === 'srcdoc' || name === 'style';
      return [...document.querySelectorAll('*')]
        .filter(
          (element) =>
            element.getAttributeNames().some(handler) ||
            /^(?:BASE|IFRAME|OBJECT|EMBED)$/.test(element.tagName) ||
            // A link may lead there, as what is printed; nothing else may.
            (element.getAttribute('src') ?? '').includes(evil) ||
            (element.tagName === 'LINK' &&
              (element.getAttribute('href') ?? '').startsWith(`https://${evil}`)) ||
            (element instanceof HTMLAnchorElement &&
              !/^(?:https?|data|mailto):$/.test(element.protocol)),
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 200));
    }, EVIL);
    expect(wrong, path).toEqual([]);
  }
  expect(events).toEqual([]);
  await page.close();
});

test('an address that an attacker wrote runs nothing and prints nothing of the browser’s own', async () => {
  const { page, events } = await watched();
  const query = (payload: string) => {
    const names = ['q', ...FILTERS, 'from', 'to', 'year', 'order', 'over', 'beside', 'following'];
    return new URLSearchParams(names.map((name) => [name, payload] as [string, string])).toString();
  };
  for (const payload of PAYLOADS) {
    const encoded = encodeURIComponent(payload);
    const addresses = [
      ...['search/', 'cite-check/', 'following/', 'data/csv/', 'about/'].map(
        (path) => `${path}?${query(payload)}#${encoded}`,
      ),
      `search/?q=a&status=${encoded}`,
      `${encoded}?${encoded}#${encoded}`,
      `/${EVIL}/2018/1558?${encoded}`,
    ];
    for (const address of addresses) {
      await page.goto(server.url + address);
      expect(await hasRun(page), address).toBe(false);
      expect(await page.locator('body').innerText(), address).not.toContain('[native code]');
      expect(new URL(page.url()).origin, address).toBe(new URL(server.url).origin);
    }
  }
  expect(events).toEqual([]);
  await page.close();
});

test('every XML and JSON file of that site is well formed', async () => {
  const files = filesBelow(site);
  const xml = files.filter((path) => path.endsWith('.xml'));
  expect(xml.length).toBeGreaterThan(2 * PAYLOADS.length);
  for (const path of xml) {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(await readFile(join(site, path), 'utf8')).close();
  }
  for (const path of files.filter((one) => /\.json(?:ld)?$/.test(one))) {
    const text = await readFile(join(site, path), 'utf8');
    expect(() => {
      JSON.parse(text);
    }, path).not.toThrow();
  }
});

test('no name of a file is a path, and no word of it moves a terminal', () => {
  for (const path of filesBelow(site))
    expect(path).not.toMatch(/[\u0000-\u001f<>"\\]|(?:^|\/)\.\.?(?:\/|$)/);
  expect(problems.filter(({ rule }) => rule === 'bad-url-file').length).toBeGreaterThan(10);
  const said = describeProblems(problems, () => PAYLOADS.join(' '));
  expect(said).toContain('bad-url-file');
  expect(said).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
});

const BOMB = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...Array.from('bcdefghij').map((name, at) => {
    const before = String.fromCharCode(name.charCodeAt(0) - 1);
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}] # ${at}`;
  }),
].join('\n');

test.each([
  ['a tag of JavaScript', '- !!js/function "function () { return 1 }"'],
  ['a tag of Python', '- !!python/object/apply:os.system ["true"]'],
  ['an anchor in itself', '- &a [*a]'],
  ['anchors that grow', BOMB],
  ['a key of every object', '- { __proto__: { id: 1955/0001 }, constructor: a }'],
  ['a merge', '- { <<: { id: 1955/0001 }, date: 1959-01-01, reason: a }'],
  ['depth', `${'['.repeat(5000)}${']'.repeat(5000)}`],
])('%s in a reviewed file is refused with its place, at once', async (_, text) => {
  const content = join(folder, 'refused');
  await rm(content, { recursive: true, force: true });
  await mkdir(join(content, 'people'), { recursive: true });
  const [transcripts, people] = [join(folder, 'transcripts'), join(content, 'people')];
  const run = { transcripts, content, people, check: false, today: '2026-01-01' };
  const begun = performance.now();
  for (const name of [
    'withdrawn',
    'corrections',
    'moved',
    'people/aliases',
    'people/groups',
    'people/offices',
  ]) {
    const file = join(content, `${name}.yaml`);
    await writeFile(file, text);
    const refused: unknown = await ingestTranscripts(run).catch((error: unknown) => error);
    expect(refused, name).toBeInstanceOf(ReviewError);
    const told = refused instanceof ReviewError ? refused.problems : [];
    for (const { line } of told) expect(line, name).toBeGreaterThan(0);
    await rm(file);
  }
  expect(performance.now() - begun).toBeLessThan(20_000);
});
