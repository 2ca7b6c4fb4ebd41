import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReal, buildSample } from './buildSites.ts';
import { findBrowser } from './findBrowser.ts';
import { firstVisit, type FirstVisit } from './firstVisit.ts';
import { htmlPages } from './htmlPages.ts';
import { startBrowser } from './startBrowser.ts';
import { startServer, type RunningServer } from './startServer.ts';

/* What someone waits for who comes for the first time, by a slow phone, to a site that nginx serves by our example. */

/** In kB of 1,000 bytes: markup, styles and font, with their headers, as they go over the line. */
const MOST_BYTES = 75_000;
/** As Core Web Vitals count it, where 0.1 is still called good. */
const MOST_SHIFT = 0.02;

let work: string;
let browser: Browser;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'first-visit-'));
  browser = await startBrowser(await findBrowser());
});
afterAll(async () => {
  await browser.close();
  await rm(work, { recursive: true });
});

describe.each([
  {
    name: 'a question of the real record',
    build: (parent: string) => buildReal(parent, 'real'),
    below: 'questions/2018/1558/',
  },
  { name: 'the longest page of a member of the sample', build: buildSample, below: 'members/' },
])('$name', ({ build, below }) => {
  let server: RunningServer;
  let visit: FirstVisit;
  beforeAll(async () => {
    const parent = await mkdtemp(join(work, 'site-'));
    const { folder } = await build(parent);
    await mkdir(join(parent, 'served'));
    server = await startServer('nginx', folder, join(parent, 'served'));
    visit = await firstVisit(browser, server.url + (await longest(folder, below)));
    // Depends on the machine: told, and not held to.
    console.log(`${below}: first words after ${visit.firstPaint.toFixed(0)} ms`);
    console.log(visit);
  });
  afterAll(() => server.close());

  test('shows its first words in the face of the record after few bytes', () => {
    expect(visit.sent.map(({ type }) => type)).toEqual(['Document', 'Stylesheet', 'Font']);
    expect(visit.sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('does not move when the font arrives', () => {
    expect(visit.shift).toBeLessThanOrEqual(MOST_SHIFT);
  });
});

/** The page with the most markup below a path: of one record, its own. */
async function longest(folder: string, below: string): Promise<string> {
  const all = (await htmlPages(folder)).filter(({ path }) => path.startsWith(below));
  // The list of members is no page of one.
  const pages = all.length > 1 ? all.filter(({ path }) => path !== below) : all;
  const [first] = pages.sort((one, other) => other.html.length - one.html.length);
  if (!first) throw new Error(`the site has no page below ${below}`);
  return first.path;
}
