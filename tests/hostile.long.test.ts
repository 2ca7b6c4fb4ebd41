import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { serveSite, type Serving } from '../scripts/serveSite.ts';
import { asHtml, collectedText } from './hostilePages.ts';
import { hostileTexts } from './hostileTexts.ts';
import { openBrowser } from './openBrowser.ts';

/*
 * Every hostile text as title, name, group, question and answer of an invented record, and as words and as
 * markup of an HTML page that is collected, all the way to a real browser.
 */

const { payloads, others } = hostileTexts();
const texts = [...payloads, ...others];
/** Visited as a page; all others are fetched and compared without being run. */
const VISITED = payloads.length + 20;
/**
 * What collected pages of 1956 have as words (`project/hostilePages.test.ts` has those of all texts), and those
 * of 1957 as markup, where that leaves a page of a question.
 */
const collected = new Map([
  ...texts
    .slice(0, VISITED)
    .map((text, index) => [idOf(1956, index), collectedText(asHtml(text), idOf(1956, index))]),
  ...payloads.map((html, index) => [idOf(1957, index), collectedText(html, idOf(1957, index))]),
] as [id: string, text: string | undefined][]);

let folder: string;
let server: Serving;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const [transcripts, content, out] = ['transcripts', 'content', 'dist'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await mkdir(transcripts);
  await Promise.all(
    texts.map((text, index) =>
      writeFile(join(transcripts, `${idOf(1955, index).replace('/', '-')}.txt`), transcript(text)),
    ),
  );
  // Those of 1954 were read again, and are shown as what they were and as what changed.
  await Promise.all(
    texts.slice(0, VISITED).flatMap((text, index) => {
      const name = join(transcripts, idOf(1954, index).replace('/', '-'));
      return [
        writeFile(`${name}.txt`, transcript(text)),
        writeFile(`${name}@1956-01-01.txt`, transcript('read again')),
      ];
    }),
  );
  await Promise.all(
    [...collected].map(async ([id, text]) => {
      if (text !== undefined)
        await writeFile(join(transcripts, `${id.replace('/', '-')}.txt`), text);
    }),
  );
  const people = join(folder, 'people');
  const { problems } = await ingestTranscripts({
    transcripts,
    content,
    people,
    check: false,
    today: '2026-01-01',
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  await buildSite({ transcripts, content, out, incremental: false });
  server = await serveSite({ folder: out, port: 0 });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('there are enough of them', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(60);
  expect(others.length).toBeGreaterThan(900);
});

test('no text makes an element, an attribute, a script, a request or a dialog', async () => {
  const page = await browser.newPage();
  const events: string[] = [];
  page.on('dialog', (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) events.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') events.push(`console: ${message.text()}`);
  });
  const ids = [
    ...texts.slice(0, VISITED).flatMap((_, index) => [idOf(1955, index), idOf(1956, index)]),
    ...payloads.map((_, index) => idOf(1957, index)).filter((id) => collected.get(id)),
    ...texts.slice(0, VISITED).flatMap((_, index) => {
      const id = idOf(1954, index);
      return [id, `${id}/at/1956-01-01`];
    }),
  ];
  expect(ids.length).toBeGreaterThan(2 * VISITED + payloads.length / 2);
  for (const id of ids) {
    await page.goto(server.url + pathOf(id));
    const made = await page.locator('main').evaluate(markup);
    expect(made, id).toEqual([]);
  }
  expect(events).toEqual([]);
  await page.close();
});

test('every text stands on its page as it was, character for character', async () => {
  const page = await browser.newPage();
  // The one kind of page that may fetch.
  await page.goto(`${server.url}search/`);
  const differing: string[] = [];
  for (const [index, text] of texts.entries()) {
    const shown = await wordsOf(page, pathOf(idOf(1955, index)));
    // A line of marks alone at the end of a record is a rule of the page, no words.
    const last = /^(?:[-_=*]|[-_=*]{3,})$/.test(text) ? [] : [text.replace(/^[-•·] /, '')];
    const wanted = [titleOf(text), `Q ${text}`, `A ${text}`, ...last];
    if (JSON.stringify(shown) !== JSON.stringify(wanted)) {
      differing.push(`${pathOf(idOf(1955, index))} ${JSON.stringify({ shown, wanted })}`);
    }
  }
  expect(differing).toEqual([]);
  await page.close();
});

test('every text that was collected as words stands on its page, character for character', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}search/`);
  const differing: string[] = [];
  for (const [index, text] of texts.slice(0, VISITED).entries()) {
    const [, question, answer, item, table] = await wordsOf(page, pathOf(idOf(1956, index)));
    const words = `zeal ${text}`;
    const isWhole = [question, answer, item].every((shown) => shown === words);
    if (!isWhole || !table?.startsWith(`${words}${text}zeal${words}`)) {
      differing.push(JSON.stringify({ words, question, answer, item, table }));
    }
  }
  expect(differing).toEqual([]);
  await page.close();
});

test('in search results too', async () => {
  const page = await browser.newPage();
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await page.goto(`${server.url}search/?q=alert`);
  await page.locator('#results ol.hits > li').first().waitFor();
  for (let more = 0; more < 4; more += 1) {
    await page.locator('#more').click();
    await page
      .locator('#results ol.hits > li')
      .nth(10 * (more + 2) - 1)
      .waitFor();
  }
  expect(await page.locator('#results').evaluate(markup)).toEqual([]);
  expect(dialogs).toBe(0);
  await page.close();
});

function idOf(year: number, index: number): string {
  return `${year}/${String(index + 1).padStart(4, '0')}`;
}

function pathOf(id: string): string {
  return `questions/${id}/`;
}

/** At the beginning of a file such a text makes it one of another program’s, which is refused for what it is. */
const FOREIGN = /^(?:<\?xml|<!doctype html|<html|\{ ?"|\[ ?[[{"])/i;

function titleOf(text: string): string {
  return FOREIGN.test(text) ? `T ${text}` : text;
}

function transcript(text: string): string {
  return [
    '[Invented record]',
    ...[titleOf(text), '', 'Meeting:', 'MQT on 1955-05-11', 'Session date:', 'May 11, 1955'],
    ...['Question By:', text, 'Organisation:', text, 'Asked Of:', 'The Mayor', ''],
    ...['Question', '', `Q ${text}`, '', 'Answer', '', 'Answered By:', 'The Mayor', ''],
    ...[`A ${text}`, '', text],
  ].join('\n');
}

/** Runs in the page: whatever the templates did not make. */
function markup(root: Element): string[] {
  const tags =
    'HEADER P H1 H2 H3 ARTICLE SECTION DIV DL DT DD A TIME SPAN UL OL LI B NAV BR MARK DETAILS SUMMARY TABLE CAPTION THEAD TBODY TR TH TD DEL INS'.split(
      ' ',
    );
  const attributes =
    'class id href rel tabindex aria-labelledby aria-label aria-current datetime hidden scope download'.split(
      ' ',
    );
  // Within the site, or a citation with every letter encoded that could be more than one.
  const links =
    /^(?:\/|#|\?|$|data:application\/x-(?:bibtex|research-info-systems);charset=utf-8,[\w%.!~*'()-]+$)/;
  // Out of it only to a host that is to be seen, in the address itself or beside it.
  const leadsOut = (element: Element) => {
    const shown = `${element.textContent} ${element.nextElementSibling?.textContent ?? ''}`;
    return (
      element instanceof HTMLAnchorElement &&
      element.getAttribute('rel') === 'nofollow noopener noreferrer' &&
      /^https?:$/.test(element.protocol) &&
      shown.toLowerCase().includes(element.hostname)
    );
  };
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(tags.includes(element.tagName) ? [] : [element.outerHTML]),
    ...element.getAttributeNames().filter((name) => !attributes.includes(name)),
    ...(links.test(element.getAttribute('href') ?? '') || leadsOut(element)
      ? []
      : [element.outerHTML]),
  ]);
}

/** The title, the question and the two paragraphs of the answer, as the browser reads them. */
async function wordsOf(page: Page, address: string): Promise<string[]> {
  return page.evaluate(async (path) => {
    const response = await fetch(`/${path}`);
    const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const ours of parsed.querySelectorAll('.mark, .words .ours')) ours.remove();
    const words = [...parsed.querySelectorAll('h1, .words > p, .words .para, .words .speech > *')];
    return words.map(({ textContent }) => textContent.replace(/ $/, '').replace(/\n/g, ''));
  }, address);
}
