import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../openBrowser.ts';
import { defectLine } from './Defect.ts';
import { ALL_VIEWS } from './View.ts';

/* Whoever finds nothing must have been able to find something: a page of 26 defects, each with the rule that sees it. */

const PAGE = readFileSync(new URL('planted.html', import.meta.url), 'utf8');
const CAUGHT: Readonly<Record<string, string>> = {
  'no language': 'html-has-lang',
  'no title': 'document-title',
  'no zoom': 'meta-viewport',
  'outside landmarks': 'region',
  'heading skipped': 'heading-order',
  'picture without text': 'image-alt',
  'field without label': 'label',
  'button without name': 'button-name',
  'link without name': 'link-name',
  'low contrast': 'color-contrast',
  'link by colour alone': 'link-in-text-block',
  'unknown role': 'aria-roles',
  'hidden but focusable': 'aria-hidden-focus',
  'order by hand': 'tabindex',
  'small target': 'target-size',
  'box no key reaches': 'scrollable-region-focusable',
  'one name, two places': 'same-name',
  'focus not seen': 'focus-visible',
  'focus behind a bar': 'focus-hidden',
  sideways: 'sideways-scroll',
  'cut with spacing': 'text-cut',
  'size that stays': 'text-size',
  'language of a passage': 'language-of-passage',
  'picture of the ground alone': 'forced-colours',
};
/** What no program sees: it would have to understand picture and words. */
const FOR_PEOPLE = ['text says something else', 'heading describes nothing'];

let browser: Browser;
beforeAll(async () => (browser = await openBrowser()));
afterAll(() => browser.close());

test('24 of 26 planted defects are found, the other two need people', async () => {
  const found = await Promise.all(
    ALL_VIEWS.map(async ({ context, look }) => {
      const tab = await (await browser.newContext(context)).newPage();
      await tab.setContent(PAGE);
      const defects = await look(tab);
      await tab.context().close();
      return defects;
    }),
  );
  const lines = found.flat().map(defectLine);
  const finds = (defect: string, rule: string) =>
    lines.some((line) => line.startsWith(`${rule}: `) && line.includes(markOf(defect)));
  const missed = Object.entries(CAUGHT).filter(([defect, rule]) => !finds(defect, rule));
  expect(missed, lines.join('\n')).toEqual([]);
  expect(
    FOR_PEOPLE.filter((defect) => lines.some((line) => line.includes(markOf(defect)))),
  ).toEqual([]);
  expect(Object.keys(CAUGHT).length + FOR_PEOPLE.length).toBe(26);
});

/** How a defect is known in what is told of it. A title that is not there has no element: axe names the root. */
function markOf(defect: string): string {
  return defect === 'no title' ? '<html' : `data-defect="${defect}"`;
}
