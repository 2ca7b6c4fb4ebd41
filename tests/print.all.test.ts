import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import { openKind, sampleKinds, type PageKind } from './pageKinds.ts';

/* What is on paper, as Poppler's pdftotext reads the PDF that the browser prints: sheets end with a form feed. */

const MISSING =
  'Poppler’s pdftotext reads what is printed, and is not here. Install it (Debian: apt-get install poppler-utils) and run this once more.';
/** Of no use on paper: what leads on, asks, or fetches. */
const USELESS =
  /^\s*(?:Skip to|Follow:|Show \d+ more|Download all|View this meeting|All \d+ members|These questions as data|Show the figures|BibTeX and RIS|Original text$)/m;
/** A sheet with less says nothing: foot and number of the sheet are three or four lines. */
const FEWEST_LINES = 6;

const site = inject('sample');
const kinds = await sampleKinds(site);
let browser: Browser;
let work: string;
beforeAll(async () => {
  browser = await openBrowser();
  work = await mkdtemp(join(tmpdir(), 'print-'));
});
afterAll(async () => {
  await browser.close();
  await rm(work, { recursive: true });
});

describe.each(kinds)('$kind', (kind) => {
  test('on paper: each sheet says what it is of, and none is nearly empty', async () => {
    const sheets = await printed(kind);
    expect(sheets.flatMap((sheet) => USELESS.exec(sheet) ?? [])).toEqual([]);
    // A search before it is made is one sheet, of what it is.
    const further = sheets.slice(1);
    expect(further.filter((sheet) => linesOf(sheet) < FEWEST_LINES)).toEqual([]);
    const reference = /^questions\/([^/]+\/[^/]+)\/$/.exec(kind.path)?.[1];
    if (reference) expect(sheets.filter((sheet) => !sheet.includes(reference))).toEqual([]);
  });
});

describe('a question of many paragraphs', () => {
  test('has their numbers on paper, and a search has what was searched for', async () => {
    const question = kinds.find(({ kind }) => kind === 'answered question');
    const search = kinds.find(({ kind }) => kind === 'search, narrowed');
    if (!question || !search) throw new Error('the sample lacks them');
    expect((await printed(question)).join('')).toMatch(/¶\s*1\b/);
    const found = (await printed(search)).join('').replace(/\s+/g, ' ');
    expect(found).toMatch(/Searched for [^.]*“lamps”[^.]*answered/i);
    expect(found).toMatch(/\b10 of \d+ shown/);
  });
});

/** The sheets that a browser prints of a page, as text. */
async function printed(kind: PageKind): Promise<string[]> {
  const tab = await browser.newPage();
  await openKind(tab, site.url, kind);
  const file = join(work, 'page.pdf');
  await writeFile(file, await tab.pdf({ preferCSSPageSize: true }));
  await tab.close();
  return (await textOf(file)).split('\f').slice(0, -1);
}

function textOf(file: string): Promise<string> {
  return new Promise((done, fail) => {
    execFile('pdftotext', ['-layout', file, '-'], (error, text) => {
      if (error) fail(error.code === 'ENOENT' ? new Error(MISSING) : error);
      else done(text);
    });
  });
}

function linesOf(sheet: string): number {
  return sheet.split('\n').filter((line) => line.trim() !== '').length;
}
