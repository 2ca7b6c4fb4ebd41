import { expect, inject, test } from 'vitest';
import { htmlPages, type HtmlPage } from './htmlPages.ts';
import { openBrowser } from './openBrowser.ts';

/** In pixels: a reader scrolls through it in a minute. */
const TALLEST = 6000;
/** The page of a question is as long as its words. */
const QUESTION = /^questions\/\d{4}\/(?!page\/)./;

test('no list of the sample, and no page of figures, is taller than 6,000 px at 1440 px', async () => {
  const { folder, url } = inject('sample');
  const lists = (await htmlPages(folder))
    // One that moved takes its readers away.
    .filter(({ path, html }) => !QUESTION.test(path) && !html.includes('http-equiv="refresh"'));
  const paths = (inject('thorough') ? lists : longest(lists)).map(({ path }) => path);
  const browser = await openBrowser();
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const tall = [];
  for (const path of paths) {
    await tab.goto(url + path);
    const height = await tab.evaluate(() => document.documentElement.scrollHeight);
    if (height > TALLEST) tall.push(`${path}: ${height} px`);
  }
  await browser.close();
  expect(paths).toContain('coverage/1991/');
  expect(tall).toEqual([]);
});

/** Of the pages below each folder the two with most in them. */
function longest(pages: readonly HtmlPage[]): HtmlPage[] {
  const folders = Map.groupBy(pages, ({ path }) => path.split('/')[0]);
  return [...folders.values()].flatMap((below) =>
    below.toSorted((a, b) => b.html.length - a.html.length).slice(0, 2),
  );
}
