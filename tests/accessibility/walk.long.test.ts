import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../scripts/buildSite.ts';
import { ingestTranscripts } from '../../scripts/ingestTranscripts.ts';
import { sampleArchive } from '../../scripts/sample/sampleArchive.ts';
import { serveSite, type Serving } from '../../scripts/serveSite.ts';
import { findBrowser } from '../findBrowser.ts';
import { htmlPages } from '../htmlPages.ts';
import { startBrowser } from '../startBrowser.ts';
import { defectLine } from './Defect.ts';
import { MAIN_VIEWS } from './View.ts';

/* Every page of an archive as `npm run demo` shows it, narrow, by all rules. */

const QUESTIONS = 600;
let work: string;
let server: Serving;
let browser: Browser;
let paths: string[];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'walk-'));
  const at = (name: string) => join(work, name);
  const folders = { transcripts: at('transcripts'), content: at('content'), people: at('people') };
  for (const { path, text } of sampleArchive(QUESTIONS, 1)) {
    await mkdir(dirname(join(folders.transcripts, path)), { recursive: true });
    await writeFile(join(folders.transcripts, path), text);
  }
  await ingestTranscripts({ ...folders, check: false, today: '2026-01-01' });
  await buildSite({ ...folders, out: at('dist'), incremental: false, siteUrl: '' });
  paths = (await htmlPages(at('dist'))).map(({ path }) => path);
  server = await serveSite({ folder: at('dist'), port: 0 });
  browser = await startBrowser(await findBrowser());
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(work, { recursive: true });
});

test('no page has a defect', { timeout: 1_800_000 }, async () => {
  expect(paths.length).toBeGreaterThan(QUESTIONS);
  const [narrow] = MAIN_VIEWS;
  if (!narrow) throw new Error('no view');
  const found: string[] = [];
  const left = [...paths];
  const walk = async () => {
    const tab = await (await browser.newContext({ bypassCSP: true, ...narrow.context })).newPage();
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      await tab.goto(server.url + path);
      found.push(...(await narrow.look(tab)).map((defect) => `${path}: ${defectLine(defect)}`));
    }
  };
  await Promise.all([walk(), walk()]);
  expect(found.slice(0, 20)).toEqual([]);
});
