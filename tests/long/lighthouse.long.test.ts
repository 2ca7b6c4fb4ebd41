import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../scripts/buildSite.ts';
import { ingestTranscripts } from '../../scripts/ingestTranscripts.ts';
import { serveSite, type Serving } from '../../scripts/serveSite.ts';
import { findBrowser } from '../findBrowser.ts';
import { freePort } from '../freePort.ts';

let folder: string;
let server: Serving;
let browser: Browser;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const [content, out, cache] = ['content', 'dist', 'cache'].map((name) => join(folder, name));
  if (!content || !out || !cache) throw new Error('no folders');
  const transcripts = resolve('tests/record/transcripts');
  const people = resolve('tests/record/people');
  await ingestTranscripts({ transcripts, content, people, check: false, today: '2026-01-01' });
  await buildSite({ transcripts, content, out, incremental: false, siteUrl: '' });
  server = await serveSite({ folder: out, port: 0 });
  port = await freePort();
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--headless', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['home', '', 100],
  ['question', 'questions/2018/1558/', 100],
  ['member', 'members/andrew-dismore/', 100],
  ['meeting', 'meetings/mqt/2018-06-21/', 100],
  ['data', 'data/', 100],
  ['search', 'search/?q=victims', 98],
])('Lighthouse of the %s page', async (_, path, performance) => {
  const result = await lighthouse(server.url + path, { port, output: 'json', logLevel: 'silent' });
  const categories = Object.entries(result?.lhr.categories ?? {});
  const scores = Object.fromEntries(
    categories.map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
  );
  const failed = Object.values(result?.lhr.audits ?? {})
    .filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary')
    .map(({ id, title }) => `${id}: ${title}`);
  expect(scores, failed.join('\n')).toMatchObject({
    accessibility: 100,
    'best-practices': 100,
    seo: 100,
  });
  expect(scores['performance']).toBeGreaterThanOrEqual(performance);
});
