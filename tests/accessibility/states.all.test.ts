import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../openBrowser.ts';
import { defectLine } from './Defect.ts';
import { ALL_VIEWS } from './View.ts';

/* Pages as their readers have changed them: what is opened, found, mistaken, or did not load. */

interface State {
  readonly name: string;
  readonly path: string;
  /** What a reader does on the page. */
  readonly act: (tab: Page) => Promise<void>;
}

const STATES: readonly State[] = [
  ...['questions/1961/0940/', 'questions/1978/9905/', 'coverage/', 'data/', 'members/'].map(
    (path) => ({ name: `all opened on ${path}`, path, act: openAll }),
  ),
  {
    name: 'search with its filters open',
    path: 'search/?q=lamps',
    act: async (tab) => {
      await tab.locator('#results li').first().waitFor();
      await openAll(tab);
    },
  },
  {
    name: 'results over time',
    path: 'search/?q=lamps&over=number',
    act: (tab) => tab.locator('#charts svg').first().waitFor({ state: 'attached' }),
  },
  {
    name: 'a day that is none',
    path: 'search/?q=lamps',
    act: async (tab) => {
      await tab.locator('#results li').first().waitFor();
      await openAll(tab);
      await tab.locator('#from').fill('the day before');
      await tab.locator('#from').blur();
      await tab.locator('#day-fault:not(:empty)').waitFor();
    },
  },
  {
    name: 'a search that does not load',
    path: 'search/',
    act: async (tab) => {
      await tab.route('**/pagefind/**', (route) => route.abort());
      await tab.locator('#q').fill('lamps');
      await tab.locator('#q').press('Enter');
      await tab.getByText('could not load').first().waitFor();
      await tab.unrouteAll();
    },
  },
  {
    name: 'a text that is checked',
    path: 'cite-check/',
    act: async (tab) => {
      await tab.locator('textarea').fill('As MQT 1961/0940 and MQT 1999/9999 say.');
      await tab.getByRole('button', { name: 'Check' }).click();
      await tab.getByText('1999/9999').last().waitFor();
    },
  },
  {
    name: 'something followed',
    path: `following/?add=${encodeURIComponent('/questions/1961/0940/')}`,
    act: async (tab) => {
      await tab.getByRole('button', { name: /^Follow/ }).click();
      await tab.getByRole('button', { name: /^Stop following/ }).waitFor();
    },
  },
];

let browser: Browser;
beforeAll(async () => (browser = await openBrowser()));
afterAll(() => browser.close());

describe.each(STATES)('$name', ({ path, act }) => {
  test('has no defect in any view', async () => {
    const found = await Promise.all(
      ALL_VIEWS.map(async ({ name, context, look }) => {
        const tab = await (await browser.newContext({ bypassCSP: true, ...context })).newPage();
        await tab.goto(inject('sample').url + path);
        await act(tab);
        const defects = await look(tab);
        await tab.context().close();
        return defects.map((defect) => `${name}: ${defectLine(defect)}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });
});

function openAll(tab: Page): Promise<void> {
  return tab.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
}
