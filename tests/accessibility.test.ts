import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readFacts } from '../src/record/markdownToEntry.ts';
import { isQuestion, type Question } from '../src/record/entrySchema.ts';
import { openBrowser } from './openBrowser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const VIEWS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [320, 1280].map((width) => ({ colorScheme, width })),
);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.each(['real', 'sample'] as const)(
  'no page kind of the %s site has a violation or a sideways scroll, light or dark, at 320 and 1280 px',
  async (name) => {
    const paths = name === 'real' ? REAL : await sampleKinds();
    const found = await Promise.all(
      VIEWS.map((view) => violationsOf(inject(name).url, paths, view)),
    );
    expect(found.flat()).toEqual([]);
  },
);

/** What axe finds on some pages, seen in one way. */
async function violationsOf(
  url: string,
  paths: readonly string[],
  { colorScheme, width }: (typeof VIEWS)[number],
): Promise<string[]> {
  // Under the site’s own policy a tester cannot put its script into a page.
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport });
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of paths) {
    await open(page, url + path);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    const where = `${path} (${colorScheme}, ${width})`;
    found.push(...violations.map(({ id, nodes }) => `${where}: ${id} ${String(nodes[0]?.html)}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wide) found.push(`${where}: scrolls sideways`);
  }
  await context.close();
  return found;
}

/** Opens a page, and where it searches or looks for an offer, waits for what it finds. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (address.includes('?q=')) await page.locator('#status:not(:empty)').waitFor();
  if (address.includes('/nothing/')) await page.locator('#offer a').waitFor();
}

test('no page kind breaks the security policy', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  for (const path of await sampleKinds()) {
    await open(page, inject('sample').url + path);
  }
  await page.close();
  expect(errors.filter((line) => !line.includes('status of 404'))).toEqual([]);
});

const REAL = [
  '',
  'questions/2018/1558/',
  'members/andrew-dismore/',
  'meetings/mqt/2018-06-21/',
  'search/?q=victims',
  'questions/',
  'questions/1558/2018/',
];

/** One address of each kind of page in the sample, found by what its records are like. */
async function sampleKinds(): Promise<string[]> {
  const questions = await readQuestions(inject('sample').content);
  const kinds: ((question: Question) => boolean)[] = [
    ({ status, speakers, kind }) => status === 'answered' && !speakers && kind === 'question',
    ({ speakers, kind }) => speakers !== undefined && kind === 'supplementary',
    ({ status }) => status === 'holding',
    ({ status }) => status === 'unanswered',
    ({ status }) => status === 'oral',
    ({ cites }) => (cites?.length ?? 0) > 1,
  ];
  const pages = kinds.map((is) => {
    const question = questions.find(is);
    if (!question) throw new Error('the sample lacks a kind of question: make it larger');
    return `questions/${question.id}/`;
  });
  const typical = questions.find((one) => one.group && one.meetingType === 'mqt');
  if (!typical) throw new Error('the sample lacks a question with a group and a meeting');
  const { member = '', group = '', date = '', id } = typical;
  return [
    '',
    ...pages,
    'questions/',
    `questions/${id.slice(0, 4)}/`,
    `meetings/mqt/${date}/`,
    'members/',
    `members/${member}/`,
    `groups/${group}/`,
    'search/',
    'search/?q=lamps',
    'search/?q=xyzzyx',
    'about/',
    'accessibility/',
    `nothing/${id.split('/').reverse().join('/')}/`,
  ];
}

async function readQuestions(content: string): Promise<Question[]> {
  const folder = join(content, 'questions');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md'));
  const facts = await Promise.all(
    files.sort().map(async (file) => readFacts(await readFile(join(folder, file), 'utf8'))),
  );
  return facts.filter(isQuestion);
}
