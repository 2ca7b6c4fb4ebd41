import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './openBrowser.ts';

/*
 * A ranking regression test: queries of several kinds, each for one question that is known to exist, most of
 * them invented with their records. It does not say how good the ranking is for people, only that a change
 * did not make it worse. The weights of
 * `openArchive` and `searchDocument` were chosen on every second query and looked at on the others:
 * over a wide range of weights, 34 of 38 and 33 of 37 were first, and all among ten.
 */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Known {
  readonly kind: string;
  readonly query: string;
  readonly id: string;
}

/** Of all of them together, so many are to be first, and among the ten first. */
const [FIRST, TEN] = [0.9, 0.98];

test('what is known of questions finds them', async ({ annotate }) => {
  const known: Known[] = [];
  const places: number[] = [];
  for (const site of ['sample', 'real'] as const) {
    const queries = await readQueries(`ranking.${site}.tsv`);
    known.push(...queries);
    places.push(...(await placesOf(inject(site).url, queries)));
  }
  expect(known.length).toBeGreaterThanOrEqual(120);
  const beyond = (place: number) => known.filter((_, index) => (places[index] ?? Infinity) > place);
  const describe = (list: readonly Known[]) =>
    list.map(({ kind, query, id }) => `${kind}: ${query} → ${id}`).join('\n');
  const share = (list: readonly Known[]) => 1 - list.length / known.length;
  void annotate(`first ${share(beyond(0)).toFixed(3)}, among ten ${share(beyond(9)).toFixed(3)}`);
  expect(share(beyond(9)), describe(beyond(9))).toBeGreaterThanOrEqual(TEN);
  expect(share(beyond(0)), describe(beyond(0))).toBeGreaterThanOrEqual(FIRST);
});

async function readQueries(file: string): Promise<Known[]> {
  const text = await readFile(join(import.meta.dirname, file), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [kind, query, id] = line.split('\t');
    return kind && query && id ? [{ kind, query, id }] : [];
  });
}

/** The place of each question among the ten first results, from 0; Infinity where it is not there. */
async function placesOf(url: string, queries: readonly Known[]): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${url}search/`);
  const places: number[] = [];
  for (const { query, id } of queries) {
    const address = `?${new URLSearchParams({ q: query, order: 'best' })}`;
    await page.evaluate((address) => {
      const status = document.getElementById('status');
      if (status) status.textContent = '';
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
    await page.locator('#status:not(:empty)').waitFor();
    const links = page.locator('#results .offer:not(.narrowed) > a, #results .hits > li > a');
    const found = await links.evaluateAll((all) =>
      all.map((one) => one.getAttribute('href') ?? ''),
    );
    const place = found.findIndex((href) => href.includes(`/questions/${id}/`));
    places.push(place < 0 ? Infinity : place);
  }
  await page.close();
  return places;
}
