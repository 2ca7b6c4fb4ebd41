import { AxeBuilder } from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { searchedTexts } from '../scripts/search/searchedTexts.ts';
import { longDate } from '../src/record/longDate.ts';
import { isQuestion, type Question } from '../src/record/entrySchema.ts';
import { readFacts, readSections } from '../src/record/markdownToEntry.ts';
import { folded } from '../src/record/pagefindInside.ts';
import { stemsOf } from '../src/record/stemsOf.ts';
import { openBrowser } from './openBrowser.ts';
import { variants } from '../src/record/variants.testing.ts';
import { longTest } from '../src/record/longTest.testing.ts';

/*
 * What a search for several things means, each compared with what the entries of the sample say: words as
 * they are typed, days, and results over time.
 */
/** A record, and the words that a search finds it by. */
interface Record {
  readonly question: Question;
  /** As they are folded, and as stems. */
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
  readonly day: string;
}

let browser: Browser;
let page: Page;
let records: readonly Record[];
beforeAll(async () => {
  browser = await openBrowser();
  const { content } = inject('sample');
  const entries = globSync('questions/*/*.md', { cwd: content }).map((file) =>
    readFileSync(join(content, file), 'utf8'),
  );
  records = entries.flatMap((entry) => {
    const question = readFacts(entry);
    if (!isQuestion(question)) return [];
    const text = searchedTexts(question, readSections(entry, question)).join(' ');
    const words = text.split(/\s+/).map(folded).filter(Boolean);
    const day = question.date ?? question.id.slice(0, 4);
    return [{ question, words, stems: new Set(stemsOf(text)), day }];
  });
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

const SOON = { timeout: 20_000 };
const address = (query: string) => `${inject('sample').url}search/${query}`;
const results = () => page.locator('#results');

async function open(query: string): Promise<string> {
  await page.goto(address(query));
  return said();
}

async function said(): Promise<string> {
  const status = page.locator('#status:not(:empty)');
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

/** How many questions a search of all years finds. */
async function found(text: string, more = ''): Promise<number> {
  const status = await open(`?q=${encodeURIComponent(text)}&order=best${more}`);
  return Number(/^([\d,]+) questions? found/.exec(status)?.[1]?.replace(',', '') ?? 0);
}

const having = (...stems: readonly string[]) =>
  records.filter(({ stems: all }) => stems.every((stem) => all.has(stem)));
const beginningWith = (letters: string) =>
  records.filter(({ words }) => words.some((word) => word.startsWith(letters)));

describe('what is typed', () => {
  test('finds a word in its forms, and no longer one that begins with it', async () => {
    // The sample has longer words that begin with it: names of places.
    const word = 'lamp';
    expect(beginningWith(word).length).toBeGreaterThan(having(word).length);
    expect(await found(word)).toBe(having(word).length);
    expect(await found(`${word}*`)).toBe(beginningWith(word).length);
  });

  test('leaves out what has a minus, joins what has OR between, and says so in one sentence', async () => {
    const [lamp, tram, winter] = [having('lamp'), having('tram'), having('winter')];
    const without = lamp.filter((one) => !winter.includes(one));
    expect(without.length).toBeGreaterThan(0);
    expect(without.length).toBeLessThan(lamp.length);
    expect(await found('lamps -winter')).toBe(without.length);
    expect(await page.locator('#searched').innerText()).toBe(
      'Searched for questions with “lamps”, without “winter”.',
    );
    const either = new Set([...lamp, ...tram]);
    expect(either.size).toBeGreaterThan(lamp.length);
    expect(await found('trams OR lamps')).toBe(either.size);
    expect(await found('trams OR lamps winter')).toBe(
      [...either].filter((one) => winter.includes(one)).length,
    );
    // By year, so that all years are searched.
    expect(await open('?q=-lamps&over=number')).toBe(
      `${records.length - lamp.length} questions found`,
    );
  });

  test('counts by filter what it finds, and the filters narrow it to these numbers', async () => {
    const all = await found('trams OR lamps -winter');
    const kind = page.locator('#choices > [data-list="kind"]');
    await kind.locator('summary').click();
    const numbers = await kind.locator('.number').allInnerTexts();
    const counts = numbers.slice(1).map(Number);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(all);
    await kind.locator('li a').first().click();
    await expect.poll(said, SOON).toBe(`${counts[0]} questions found`);
  });

  test('and is only the beginning of words finds these, and says so', async () => {
    const stems = new Set(records.flatMap((record) => [...record.stems]));
    const isNoWord = (letters: string) => stemsOf(letters).every((stem) => !stems.has(stem));
    const begun = records
      .flatMap(({ words }) => words)
      .filter((word) => /^[a-z]{9,}$/.test(word))
      .map((word) => word.slice(0, -3))
      .find(isNoWord);
    expect(await open(`?q=${begun}&order=best`)).toMatch(
      new RegExp(
        `^\\d+ questions? found\\. No question contains the word “${begun}”: words that begin with it were searched instead\\.$`,
      ),
    );
  });
});

describe('a day', () => {
  const dated = () => records.filter(({ day }) => day.length > 4);

  test('that is typed leads to its meeting, however it is written', async () => {
    const { day = '' } = dated()[0] ?? {};
    for (const typed of [longDate(day), day]) {
      await open(`?q=${encodeURIComponent(typed)}`);
      const link = results().locator('.offer a').first();
      expect(await link.getAttribute('href')).toContain(`/${day}/`);
    }
  });

  longTest('of which no meeting is here leads to the nearest', async () => {
    await open('?q=1+January+1980');
    expect(await results().locator('.absent').innerText()).toBe(
      'No meeting of 1 January 1980 is here. The nearest:',
    );
    expect(await results().locator('.offer a').count()).toBe(2);
  });

  test('bounds a search at either end, by field and by address', async () => {
    const days = [...new Set(dated().map(({ day }) => day))].sort();
    const [from = '', to = ''] = [days.at(-8), days.at(-3)];
    const within = dated().filter(({ day }) => day >= from && day <= to);
    await open('?q=-xyzzyx&order=best');
    await page.locator('#from').fill(longDate(from));
    await page.locator('#from').press('Enter');
    await page.locator('#to').fill(to);
    await page.locator('#to').blur();
    await page.waitForURL(`**/search/?q=-xyzzyx&from=${from}&to=${to}&order=best`);
    await expect.poll(said, SOON).toBe(`${within.length} questions found`);
    expect(await page.locator('#chosen').innerText()).toContain(
      `Dates: ${longDate(from)} to ${longDate(to)}`,
    );
    expect(await page.locator('#to').inputValue()).toBe(longDate(to));
  });

  test('that is none is said to be none, and searches nothing else', async () => {
    await open('?q=lamps');
    await page.locator('#from').fill('30 February 1989');
    await page.locator('#from').blur();
    expect(await page.locator('#day-fault').innerText()).toMatch(
      /^“30 February 1989” is not a year or a date\./,
    );
    expect(await page.locator('#from').getAttribute('aria-invalid')).toBe('true');
    expect(new URL(page.url()).search).toBe('?q=lamps');
  });
});

test('a member’s name beside other words offers that member, with the rest as words', async () => {
  const { question } = records.find(({ question: { member } }) => member) ?? {};
  const name = question?.askedBy?.replace(/ AM$/, '') ?? '';
  await open(`?q=${encodeURIComponent(`${name} lamps`)}`);
  const offer = results().getByRole('link', { name: `Questions by ${name}`, exact: false });
  await offer.click();
  await page.waitForURL(`**/search/?q=lamps&member=${question?.member}`);
});

test('before the first word there are filters, of the whole archive', async () => {
  await page.goto(address(''));
  const kind = page.locator('#choices > [data-list="kind"]');
  await kind.locator('summary').click();
  const shown = await kind.locator('li').allInnerTexts();
  const supplementary = records.filter(({ question }) => question.kind === 'supplementary');
  expect(shown.map((one) => one.replace(/\s+/g, ' '))).toContain(
    `Supplementary ${supplementary.length}`,
  );
  await kind.getByRole('link', { name: 'Supplementary' }).click();
  await expect.poll(said, SOON).toMatch(/\d+ questions found/);
});

describe('results over time', () => {
  const byYear = (some: readonly Record[]) => {
    const years = Map.groupBy(some, ({ day }) => day.slice(0, 4));
    return (year: string) => String(years.get(year)?.length ?? 0);
  };

  async function table(): Promise<string[][]> {
    const rows = page.locator('#charts tbody tr');
    await rows.first().waitFor({ state: 'attached' });
    return rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
    );
  }

  test('of one word are exact, and load no index for it', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const words = [
      ['lamps', 'lamp'],
      ['swouskosh', 'swouskosh'],
      ['winter', 'winter'],
      ['gardens', 'garden'],
    ] as const;
    for (const [word, stem] of variants(words, 2)) {
      asked.length = 0;
      await open(`?q=${word}&over=number`);
      const periods = new Set(
        asked.flatMap((url) => /pagefind\/(\d{4}-\d{4})\//.exec(url)?.[1] ?? []),
      );
      const count = byYear(having(stem));
      const rows = await table();
      for (const [year = '', number] of rows)
        expect(number, `${word} in ${year}`).toBe(count(year));
      expect(rows.some(([, number]) => Number(number) > 0)).toBe(true);
      // The results themselves are of the newest period alone.
      if (word === 'lamps') expect(periods.size).toBe(1);
    }
  });

  longTest('of any search are counted once all is searched', async () => {
    await open('?q=lamps+OR+trams&kind=question&over=number');
    const lit = records.filter(
      ({ stems, question }) =>
        question.kind === 'question' && (stems.has('lamp') || stems.has('tram')),
    );
    const count = byYear(lit);
    for (const [year = '', number] of await table()) expect(number, year).toBe(count(year));
  });

  test('are links, a file, and beside those of another search', async () => {
    await open('?q=lamps');
    await page.getByRole('link', { name: 'Results over time' }).click();
    await page.waitForURL('**/search/?q=lamps&over=number');
    await page.getByLabel('Compare with').fill('winter');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL('**/search/?q=lamps&over=number&beside=winter');
    const figures = page.locator('#charts figure');
    await expect.poll(() => figures.count(), SOON).toBe(2);
    expect(await figures.nth(1).innerText()).toContain('“winter”');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download these figures' }).click();
    const file = await readFile(await (await saved).path(), 'utf8');
    const lines: unknown = parse(file, { bom: true, columns: true });
    const [lamps, winter] = [byYear(having('lamp')), byYear(having('winter'))];
    const of = (year: string) =>
      records.filter(({ day }) => day.startsWith(year)).length.toString();
    const year = '1988';
    expect(lines).toContainEqual({
      ...{ year, questions: of(year), '“lamps”': lamps(year), '“winter”': winter(year) },
      invented: 'true',
    });
    await page.getByRole('link', { name: 'Share of each year’s questions' }).click();
    await page.waitForURL('**/search/?q=lamps&over=share&beside=winter');
    await page.locator('#charts summary').click();
    await page.locator('#charts').getByRole('link', { name: year, exact: true }).click();
    await page.waitForURL(`**/search/?q=lamps&from=${year}&to=${year}`);
    await expect.poll(said, SOON).toBe(`${lamps(year)} questions found`);
    expect(await page.locator('#over').isVisible()).toBe(false);
  });

  test.each(variants([360, 1280], 0))('break no rule of accessibility at %i px', async (width) => {
    const context = await browser.newContext({
      bypassCSP: true,
      viewport: { width, height: 900 },
    });
    const tab = await context.newPage();
    await tab.goto(address('?q=lamps&over=share&beside=winter'));
    await tab.locator('#charts summary').click();
    const { violations } = await new AxeBuilder({ page: tab }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await context.close();
  });
});
