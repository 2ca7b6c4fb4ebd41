import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './openBrowser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

const address = (query = '') => `${inject('sample').url}search/${query}`;
const hits = () => page.locator('#results ol.hits > li');
const box = () => page.getByRole('searchbox');

/** Opens a search and waits for what it says. */
async function open(query: string): Promise<string> {
  await page.goto(address(query));
  return said();
}

async function said(): Promise<string> {
  const status = page.locator('#status:not(:empty)');
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

/** How many questions the page says it found. */
function found(status: string): number {
  return Number(/^([\d,]+) questions? found$/.exec(status)?.[1]?.replace(',', ''));
}

/** The member who asked the first of some results, as printed. */
async function someMember(): Promise<string> {
  await open('?q=lamps');
  return (await hits().first().locator('.facts span').first().textContent()) ?? '';
}

describe('searching', () => {
  test('shows ten results with reference, title, excerpt, member, date and state', async () => {
    expect(found(await open('?q=lamps'))).toBeGreaterThan(10);
    expect(await hits().count()).toBe(10);
    const first = hits().first();
    expect(await first.locator('.number').textContent()).toMatch(/^19\d\d\/\d{4}/);
    expect(await hits().locator('mark').count()).toBeGreaterThan(0);
    expect(await first.locator('.facts').innerText()).toMatch(
      /\d+ \w+ 19\d\d\s+(?:Answered|Holding answer|Oral response|Unanswered)/,
    );
  });

  test('finds exact words in quotation marks, and fewer than without', async () => {
    const excerpt = (await open('?q=lamps'), await hits().first().locator('.excerpt').innerText());
    const phrase = /\b\p{L}+ \p{L}+ \p{L}+\b/u.exec(excerpt.replace(/^…/, ''))?.[0] ?? '';
    const loose = found(await open(`?q=${encodeURIComponent(phrase)}`));
    const exact = found(await open(`?q=${encodeURIComponent(`"${phrase}"`)}`));
    expect(exact).toBeGreaterThan(0);
    expect(exact).toBeLessThanOrEqual(loose);
  });

  test('as one types, the address follows, so that reload, Back and sharing give the same', async () => {
    await page.goto(address());
    await box().fill('lamps');
    const status = await said();
    await page.waitForURL(/\?q=lamps$/);
    await page.reload();
    expect(await said()).toBe(status);
    await hits().first().getByRole('link').click();
    await page.waitForURL(/\/questions\//);
    await page.goBack();
    expect(await said()).toBe(status);
    expect(await box().inputValue()).toBe('lamps');
  });

  test('more results come by a button, and the focus goes to the first of them', async () => {
    await open('?q=lamps');
    await page.getByRole('button', { name: 'Show 10 more' }).click();
    await hits().nth(19).waitFor();
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(focused).toBe(await hits().nth(10).getByRole('link').getAttribute('href'));
  });

  test('a result leads to the paragraph that holds the words', async () => {
    await open('?q=lamps');
    await hits()
      .filter({ has: page.locator('mark') })
      .first()
      .getByRole('link')
      .click();
    await page.waitForURL(/#(?:question|answer)-p\d+$/);
    const target = page.locator(':target');
    expect((await target.innerText()).toLowerCase()).toContain('lamp');
  });

  test('nothing found says so and how to go on', async () => {
    expect(await open('?q=xyzzyx')).toMatch(/^Nothing found\. Try/);
  });

  test('hostile text stays text', async () => {
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
    await open(`?q=${encodeURIComponent(hostile)}&member=${encodeURIComponent(hostile)}`);
    expect(await box().inputValue()).toBe(hostile);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.locator('#chosen').innerText()).toContain(hostile);
    expect(dialogs).toBe(0);
  });

  test('nothing moves when the results arrive', async () => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput) {
            shifts.push(Number(entry.value));
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await open('?q=lamps');
      await page.waitForTimeout(300);
      const shifts = await page.evaluate(() =>
        (Reflect.get(window, 'shifts') as number[]).reduce((a, b) => a + b, 0),
      );
      expect(shifts, `${width} px`).toBeLessThan(0.001);
    }
  });
});

describe('filters', () => {
  test('are links with counts, and following one finds as many', async () => {
    await open('?q=lamps');
    const item = page.locator('#choices section').first().locator('li').first();
    const count = Number(await item.locator('.number').textContent());
    await item.getByRole('link').click();
    await page.waitForURL(/year=\d{4}/);
    expect(found(await said())).toBe(count);
    const years = await hits().locator('.number').allTextContents();
    const [, year = ''] = /year=(\d{4})/.exec(page.url()) ?? [];
    expect(years.every((reference) => reference.startsWith(year))).toBe(true);
  });

  test('work together without words, and can be removed one by one', async () => {
    const all = found(await open('?kind=question'));
    const narrow = found(await open('?kind=question&status=answered'));
    expect(narrow).toBeLessThan(all);
    await page.getByRole('link', { name: 'Remove State: Answered' }).click();
    await page.waitForURL(/\?kind=question$/);
    expect(found(await said())).toBe(all);
  });

  test('with one value are not shown', async () => {
    await open('?q=lamps&year=1989');
    const headings = await page.locator('#choices h2').allTextContents();
    expect(headings).not.toContain('Year');
    for (const section of await page.locator('#choices section').all()) {
      expect(await section.locator('li').count()).toBeGreaterThan(1);
    }
  });
});

describe('going straight to what is named', () => {
  test.each([
    ['as printed', (id: string) => id],
    ['number first', (id: string) => id.split('/').reverse().join('/')],
    ['announced', (id: string) => `MQ ${id}`],
    ['glued', (id: string) => `MQT${id}`],
    ['short', (id: string) => id.replace(/\/0+/, '/')],
  ])('a reference typed %s leads to its page', async (_, typed) => {
    await open('?kind=question');
    const id = (await hits().first().locator('.number').textContent()) ?? '';
    await page.goto(address());
    await box().fill(typed(id));
    await box().press('Enter');
    await page.waitForURL(`**/questions/${id}/`);
  });

  test('from the field of another page too', async () => {
    await open('?kind=question');
    const id = (await hits().first().locator('.number').textContent()) ?? '';
    await page.goto(`${inject('sample').url}members/`);
    await page.getByRole('searchbox').fill(id.split('/').reverse().join('/'));
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(`**/questions/${id}/`);
  });

  test('a reference that is not held is said not to be', async () => {
    await page.goto(address('?q=1951/9999'));
    await page.getByText('1951/9999 is not held here.').waitFor();
  });

  test('a member’s name offers the member’s page first, in any order of its words', async () => {
    const name = (await someMember()).replace(
      /^(?:Dr|Sir|Dame|Professor) | (?:AM|OBE|CBE|MBE)\b/g,
      '',
    );
    await open(`?q=${encodeURIComponent(name.split(' ').reverse().join(' '))}`);
    const offer = page.locator('#results .offer').first();
    expect(await offer.innerText()).toMatch(/^Member: /);
    await offer.getByRole('link').click();
    await page.waitForURL(/\/members\//);
  });
});

test('everything works by keyboard alone', async () => {
  await page.goto(address());
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.keyboard.type('lamps');
  await hits().first().waitFor();
  const first = await hits().first().getByRole('link').getAttribute('href');
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    if (href === first) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/questions\//);
});

test('a missing index is said in plain words', async () => {
  await page.route('**/pagefind/**', (route) => route.abort());
  expect(await open('?q=lamps')).toMatch(/^Search could not be loaded\./);
});

test('without script the page explains itself and leads on', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(address());
  expect(await plain.locator('#results').innerText()).toContain('Search needs JavaScript');
  await plain.locator('#results').getByRole('link', { name: 'year and meeting' }).click();
  expect(await plain.locator('h1').textContent()).toBe('Questions');
  await context.close();
});

describe('a wrong address', () => {
  test.each([
    'questions/1558/2018/',
    '2018/1558',
    'questions/2018/1558/more/mq2018/1558',
    'MQT_2018/1558/',
  ])('%s offers the one question that it can mean, by name', async (path) => {
    const response = await page.goto(inject('real').url + path);
    expect(response?.status()).toBe(404);
    await page.getByRole('link', { name: 'Victims of crime and immigration enforcement' }).click();
    await page.waitForURL('**/questions/2018/1558/');
  });

  test('that means nothing offers nothing but search, which works without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${inject('real').url}questions/1999/0001/`);
    expect(await plain.locator('#offer').isVisible()).toBe(false);
    await plain.getByRole('searchbox').fill('victims');
    await plain.getByRole('button', { name: 'Search' }).click();
    expect(plain.url()).toContain('/search/?q=victims');
    await context.close();
  });
});
