import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formerHtml, type InventedPage } from '../inventPage.testing.ts';
import { isKept } from '../store/askedSchema.ts';
import { CollectStore } from '../store/CollectStore.ts';
import { toWarc } from '../store/warcRecord.ts';
import { importFile } from './importFile.ts';

const PAGE: InventedPage = {
  title: 'Lamps',
  date: '1972-03-22',
  askedBy: 'Ruth Oyelaran',
  question: '<p>Will you light the path?</p>',
  answers: [],
};
const ADDRESS = 'https://city.example/questions/1972/0155';
const HTML = formerHtml(PAGE, { address: ADDRESS, labels: false });

let home: string;
let store: CollectStore;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'collect-'));
  store = new CollectStore(join(home, 'collected'));
});
afterEach(() => {
  store.close();
});

function saved(name: string, content: string | Buffer): string {
  const path = join(home, name);
  writeFileSync(path, content);
  utimesSync(path, 86_400, 86_400);
  return path;
}

async function bodies(): Promise<string[]> {
  const found = store.asked.filter(isKept);
  return Promise.all(found.map(async (one) => (await store.read(one)).body.toString()));
}

test('a saved page is kept under its own address and the day of its file, once', async () => {
  const file = saved('page.html', HTML);
  expect(await importFile(file, store)).toEqual({ file, added: 1, known: 0 });
  expect(await importFile(file, store)).toEqual({ file, added: 0, known: 1 });
  expect(store.asked[0]).toMatchObject({
    address: ADDRESS,
    at: '1970-01-02T00:00:00.000Z',
    open: true,
  });
  expect(await bodies()).toEqual([HTML]);
});

test('a page that only its browser said the address of', async () => {
  const bare = HTML.replace(/<link[^>]*>/, '').replace(
    '<!DOCTYPE html>',
    `<!DOCTYPE html>\n<!-- saved from url=(0040)${ADDRESS} -->\n`,
  );
  expect(await importFile(saved('page.htm', bare), store)).toMatchObject({ added: 1 });
  expect(store.latest(ADDRESS)?.came).toBe('found');
});

test.each(['pages.warc', 'pages.warc.gz'])(
  'the question pages of %s, and nothing else of it',
  async (name) => {
    const at = '2018-03-02T10:00:00Z';
    const recorded = (address: string, body: string, status = 200, header?: [string, string]) => {
      const headers = header ? [header] : [];
      return toWarc({
        address,
        at,
        answer: { status, statusText: 'OK', headers, body: Buffer.from(body) },
      });
    };
    const chunked = `${HTML.length.toString(16)}\r\n${HTML}\r\n0\r\n\r\n`;
    const parts = await Promise.all([
      recorded(ADDRESS, HTML),
      recorded('https://city.example/news', HTML),
      recorded('https://city.example/questions/1972/0156', 'none', 404),
      recorded('https://city.example/questions/1972/0157', chunked, 200, [
        'X-Crawler-Transfer-Encoding',
        'chunked',
      ]),
    ]);
    const plain = Buffer.concat(parts.map((part) => gunzipSync(part)));
    // As other programs write it: the body in the parts in which it came.
    const others = Buffer.from(
      plain
        .toString('latin1')
        .replace('X-Crawler-X-Crawler-', '')
        .replace('X-Crawler-Transfer', 'Transfer'),
      'latin1',
    );
    const content = name.endsWith('.gz') ? gzipSync(others) : others;
    expect(await importFile(saved(name, content), store)).toMatchObject({ added: 2, known: 0 });
    expect(store.asked.map(({ address }) => address.slice(-4))).toEqual(['0155', '0157']);
    expect(await bodies()).toEqual([HTML, HTML]);
  },
);

test.each([
  ['page.html', '<title>News</title>', 'does not say of which question'],
  ['notes.doc', '', 'is neither .html nor .warc'],
  ['empty.warc', '', 'has no answer with the page'],
])('%s is refused in words', async (name, content, words) => {
  const { added, refusal } = await importFile(saved(name, content), store);
  expect(added).toBe(0);
  expect(refusal).toContain(words);
});
