import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import { variants } from '../src/record/variants.testing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const ARRIVALS = [
  ['2018/1558', 'questions/2018/1558/'],
  ['2018/1558/', 'questions/2018/1558/'],
  ['questions/2018/1558', 'questions/2018/1558/'],
  ['question/2018/1558#answer-p2', 'questions/2018/1558/#answer-p2'],
  ['questions/meeting/mqt/2018/06/21', 'meetings/mqt/2018-06-21/'],
  ['members/andrew-dismore', 'members/andrew-dismore/'],
  ['Questions/2018/1558).', 'questions/2018/1558/'],
  ['MEMBERS/Andrew-Dismore/', 'members/andrew-dismore/'],
  ['members/andrew-dismore/page/', 'members/andrew-dismore/'],
  ['Groups', 'groups/'],
  ['meetings/mqt/', 'meetings/'],
  ['2018/', 'questions/2018/'],
] as const;

test.each(variants(['sub', 'real'] as const))(
  'on a host without rules old addresses arrive by the 404 page of the %s site',
  async (name) => {
    const { url } = inject(name);
    const page = await browser.newPage();
    for (const [old, target] of ARRIVALS) {
      await page.goto(url + old);
      // A host may show the page without the last slash of its address.
      await page.waitForURL(({ href }) => href.replace(/\/?(#.*)?$/, '/$1') === url + target);
    }
    await page.goto(`${url}2018/9999`);
    expect(await page.locator('h1').textContent()).toBe('Page not found');
    expect(page.url()).toBe(`${url}2018/9999`);
    await page.close();
  },
);

test('a reference in an address may lack its leading noughts', async () => {
  const { url } = inject('sample');
  const page = await browser.newPage();
  for (const old of ['questions/1961/250/', '1961/250']) {
    await page.goto(url + old);
    await page.waitForURL(`${url}questions/1961/0250/`);
  }
  await page.close();
});

test('on a host with rules they arrive by these, and no other address is touched', async () => {
  const rules = await readFile(join(inject('real').folder, '_redirects'), 'utf8');
  const lead = (path: string) => follow(rules, path);
  expect(lead('/2018/1558')).toBe('/questions/2018/1558');
  expect(lead('/questions/meeting/mqt/2018/06/21')).toBe('/meetings/mqt/2018-06-21/');
  expect(lead('/meetings/mqt/')).toBe('/meetings/');
  // They have pages of their own, which a rule would hide on some hosts.
  for (const list of ['/meetings/', '/groups/', '/members/']) expect(lead(list)).toBeUndefined();
  expect(lead('/members/andrew-dismore')).toBeUndefined();
  expect(lead('/questions/2018/1558')).toBeUndefined();
});

/** Reads the rules as Netlify and Cloudflare Pages do: `:name` is one part, `*` the rest. */
function follow(rules: string, path: string): string | undefined {
  for (const line of rules.split('\n').filter((one) => one.startsWith('/'))) {
    const [from = '', to = '', status] = line.split(/\s+/);
    expect(status).toBe('301');
    const pattern = from.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace('*', '(?<splat>.*)');
    const led = new RegExp(`^${pattern}$`).exec(path);
    if (led) return to.replace(/:(\w+)/g, (_, name: string) => led.groups?.[name] ?? '');
  }
  return undefined;
}

test('an address that looks like that of another host asks that host for nothing', async () => {
  const { url } = inject('real');
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => asked.push(message.text()));
  await page.goto(`${url}/evil.example/2018/1558`);
  // The offer comes last.
  await page.locator('#offer:not([hidden]) a').waitFor();
  expect(asked.filter((address) => /\/\/evil\.example\/.*\/$/.test(address))).toEqual([
    `${url}/evil.example/2018/1558/`,
  ]);
  expect(asked.filter((address) => /^https?:\/\/evil/.test(address))).toEqual([]);
  expect(asked.join('\n')).not.toContain('Security Policy');
  await page.close();
});

test('an address that no one can decode has its 404 page too, and all that it does', async () => {
  const { url } = inject('real');
  const page = await browser.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${url}100%/2018/1558`);
  await page.locator('#offer:not([hidden]) a').waitFor();
  expect(errors).toEqual([]);
  await page.close();
});
