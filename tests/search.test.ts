import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { slug } from '../src/record/slug.ts';
import { openBrowser } from './openBrowser.ts';
import { variants } from '../src/record/variants.testing.ts';
import { longTest } from '../src/record/longTest.testing.ts';

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

/** The same over all years. */
async function openWhole(query: string): Promise<string> {
  const first = await open(query);
  if (!first.includes('not searched yet')) return first;
  await page.getByRole('button', { name: 'Search all years' }).click();
  await expect.poll(said, { timeout: 20_000 }).not.toContain('not searched yet');
  return said();
}

async function said(): Promise<string> {
  const status = page.locator('#status:not(:empty)');
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

/** How many questions the page says it found. */
function found(status: string): number {
  return Number(/^([\d,]+) questions? found/.exec(status)?.[1]?.replace(',', ''));
}

/** The member who asked the first of some results, as printed. */
async function someMember(): Promise<string> {
  await open('?q=lamps');
  return (await hits().first().locator('.facts span').first().textContent()) ?? '';
}

function withoutTitles(name: string): string {
  return name.replace(/^(?:Dr|Sir|Dame|Professor) | (?:AM|OBE|CBE|MBE)\b/g, '');
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

  test('finds exact words in quotation marks, and no more than without', async () => {
    const excerpt = (await open('?q=lamps'), await hits().first().locator('.excerpt').innerText());
    const phrase = /\b\p{L}+ \p{L}+ \p{L}+\b/u.exec(excerpt.replace(/^…/, ''))?.[0] ?? '';
    const loose = found(await open(`?q=${encodeURIComponent(phrase)}&order=best`));
    const exact = found(await open(`?q=${encodeURIComponent(`"${phrase}"`)}&order=best`));
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
    await page.waitForURL(/\/questions\/\d{4}\//);
    await page.goBack();
    expect(await said()).toBe(status);
    expect(await box().inputValue()).toBe('lamps');
    const shared = page.url();
    await page.close();
    page = await browser.newPage();
    await page.goto(shared);
    expect(await said()).toBe(status);
  });

  test('more results come by a button, and the focus goes to the first of them', async () => {
    await open('?q=lamps');
    await page.getByRole('button', { name: 'Show 10 more' }).click();
    await hits().nth(19).waitFor();
    expect(await focused()).toBe(await hits().nth(10).getByRole('link').getAttribute('href'));
  });

  test('a result leads to the paragraph that holds the words', async () => {
    await open('?q=lamps');
    await hits()
      .filter({ has: page.locator('mark') })
      .first()
      .getByRole('link')
      .click();
    await page.waitForURL(/#(?:question|answer)-p\d+:~:text=/);
    const target = page.locator(':target');
    const [, words = ''] = page.url().split(':~:text=');
    expect(decodeURIComponent(words).toLowerCase()).toContain('lamp');
    expect(await target.innerText()).toContain(decodeURIComponent(words));
  });

  test('nothing found says so and how to go on', async () => {
    expect(await open('?q=xyzzyx+lamps')).toBe(
      'No results. “xyzzyx” does not appear in any question here.',
    );
    expect(await open('?q="lamps+lamps+lamps"')).toMatch(/^No results\. Try/);
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
      const shifts = await page.evaluate((): unknown => Reflect.get(window, 'shifts'));
      expect(shifts, `${width} px`).toEqual([]);
    }
  });
});

describe('filters', () => {
  test('are links with counts, and following one finds as many', async () => {
    await open('?q=lamps');
    const members = page.locator('#choices > [data-list="member"]');
    await members.locator('> summary').click();
    const item = members.locator('li').first();
    const count = Number(await item.locator('.number').textContent());
    const name = await item.getByRole('link').innerText();
    await item.getByRole('link').click();
    await page.waitForURL(/member=/);
    await page.locator('#chosen').getByText(`Member: ${name}`).waitFor();
    // The filter looks further back than the search before it did.
    await expect.poll(async () => found(await said())).toBeGreaterThanOrEqual(count);
    // The results of the search before stand there until the first of this one come.
    const asked = async () => {
      const facts = await hits().locator('.facts span:first-child').allTextContents();
      return new Set(facts.map((fact) => slug(withoutTitles(fact)))).size;
    };
    await expect.poll(asked).toBe(1);
  });

  test('work together without words, and can be removed one by one', async () => {
    const all = found(await openWhole('?kind=question&order=oldest'));
    const narrow = await openWhole('?kind=question&status=answered&order=oldest');
    expect(found(narrow)).toBeLessThan(all);
    await page.getByRole('link', { name: 'Remove Status: Answered' }).click();
    await page.waitForURL(/\?kind=question&order=oldest$/);
    await page.goBack();
    await page.locator('#chosen').getByText('Status: Answered').waitFor();
    await page.getByRole('link', { name: 'Clear all' }).click();
    await page.waitForURL(/\?order=oldest$/);
    expect(await hits().count()).toBe(0);
  });

  test('with one value are not shown', async () => {
    await open('?q=lamps&year=1989');
    // Counts come after what was found.
    await page.locator('#choices > details').first().waitFor();
    const headings = await page.locator('#choices > details > summary').allTextContents();
    expect(headings.join()).toContain('Member');
    expect(headings.join()).not.toContain('Year');
    for (const list of await page.locator('#choices > details').all()) {
      expect(await list.locator('li').count()).toBeGreaterThan(1);
    }
  });
});

describe('going straight to what is named', () => {
  const TYPED = [
    ['number first', (id: string) => id.split('/').reverse().join('/')],
    ['as printed', (id: string) => id],
    ['announced', (id: string) => `MQ ${id}`],
    ['glued', (id: string) => `MQT${id}`],
    ['short', (id: string) => id.replace(/\/0+/, '/')],
  ] as const;

  test.each(variants(TYPED))('a reference typed %s leads to its page', async (_, typed) => {
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
    await page.getByText('Question 1951/9999 is not in this archive.').waitFor();
  });

  test('a member’s name offers the member’s page first, in any order of its words', async () => {
    const name = withoutTitles(await someMember());
    await open(`?q=${encodeURIComponent(name.split(' ').reverse().join(' '))}`);
    const offer = page.locator('#results .offer').first();
    expect(await offer.innerText()).toMatch(/^Member: /);
    await offer.getByRole('link').click();
    await page.waitForURL(/\/members\//);
  });
});

test('everything works by keyboard alone', async () => {
  await page.goto(address());
  for (let presses = 0; presses < 10 && (await focused()) !== 'q'; presses += 1)
    await page.keyboard.press('Tab');
  expect(await focused()).toBe('q');
  await page.keyboard.type('lamps');
  await hits().first().waitFor();
  // Filters come after what was found, and are before it on the page.
  await page.locator('#choices > details').first().waitFor();
  const wanted = (await hits().first().getByRole('link').getAttribute('href')) ?? 'nothing';
  // The button, the way past all, order, years, a stop for each filter and one to count them.
  let presses = 0;
  while (presses < 18 && (await focused()) !== wanted) {
    await page.keyboard.press('Tab');
    presses += 1;
  }
  expect(await focused()).toBe(wanted);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${wanted}`);
});

longTest('a link past the filters leads to the first result', async () => {
  await open('?q=lamps');
  await box().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe(await hits().first().getByRole('link').getAttribute('href'));
});

/** Where the focus is: the address of a link, else an id. */
function focused(): Promise<string | null | undefined> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('href') ?? document.activeElement?.id,
  );
}

test('a missing index is said in plain words', async () => {
  await page.route('**/pagefind/**', (route) => route.abort());
  expect(await open('?q=lamps')).toMatch(/^Search could not load\./);
});

describe('a fault of the site itself', () => {
  /** What the page writes to its console as an error of its own. */
  const logged = () => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    return errors;
  };

  longTest('in the names of members leaves the search as it is, and is logged', async () => {
    const errors = logged();
    await page.route('**/search/names.json', (route) => route.fulfill({ body: '{ "members": [' }));
    expect(found(await open('?q=lamps'))).toBeGreaterThan(10);
    expect(await page.locator('#results').getAttribute('aria-busy')).toBeNull();
    expect(errors.join()).toContain('SyntaxError');
  });

  test('is told apart from what could not be loaded, and is logged', async () => {
    const errors = logged();
    await page.route('**/pagefind/periods.json', (route) => route.fulfill({ json: {} }));
    expect(await open('?q=lamps')).toMatch(/^Search failed because of a fault in this site/);
    expect(errors.join()).toContain('ZodError');
  });
});

test('an archive with nothing to search says that, without any program', async () => {
  const nothing = { pagefind: { version: '', include_characters: [] }, periods: [], words: [] };
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
  await page.route('**/pagefind/periods.json', (route) => route.fulfill({ json: nothing }));
  expect(await open('?q=lamps')).toMatch(/^There is nothing to search yet/);
  expect(await hits().count()).toBe(0);
});

test('without script the page explains itself and leads on', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(address());
  expect(await plain.locator('#results').innerText()).toContain('Search needs JavaScript');
  for (const [name, heading] of [
    ['year and meeting', 'Questions'],
    ['member', 'Members'],
  ] as const) {
    await plain.goto(address());
    await plain.locator('#results').getByRole('link', { name, exact: true }).click();
    expect(await plain.locator('h1').textContent()).toBe(heading);
  }
  await context.close();
});

describe('a wrong address', () => {
  const WRONG = ['questions/1558/2018/', 'questions/2018/1558/more/mq2018/1558', 'MQT_2018/1558/'];

  test.each(variants(WRONG))(
    '%s offers the one question that it can mean, by name',
    async (path) => {
      const response = await page.goto(inject('real').url + path);
      expect(response?.status()).toBe(404);
      await page
        .getByRole('link', { name: 'Victims of crime and immigration enforcement' })
        .click();
      await page.waitForURL('**/questions/2018/1558/');
    },
  );

  longTest('mq250/1961, without its leading nought, does so too', async () => {
    await page.goto(`${inject('sample').url}mq250/1961`);
    await page.getByRole('link', { name: 'Toll on Reed Bridge' }).click();
    await page.waitForURL('**/questions/1961/0250/');
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
