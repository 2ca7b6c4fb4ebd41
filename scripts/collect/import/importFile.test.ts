import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formerHtml, type InventedPage } from '../inventPage.testing.ts';
import { isKept } from '../store/askedSchema.ts';
import { CollectStore } from '../store/CollectStore.ts';
import { toWarc } from '../store/warcRecord.ts';
import { capturesByPage } from '../text/capturesByPage.ts';
import { importFile } from './importFile.ts';
import { zipOf } from './zipOf.testing.ts';

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
        // As long as before: a record says its length.
        .replace('X-Crawler-Transfer-Encoding:', 'Transfer-Encoding:          '),
      'latin1',
    );
    const content = name.endsWith('.gz') ? gzipSync(others) : others;
    expect(await importFile(saved(name, content), store)).toMatchObject({ added: 2, known: 0 });
    expect(store.asked.map(({ address }) => address.slice(-4))).toEqual(['0155', '0157']);
    expect(await bodies()).toEqual([HTML, HTML]);
  },
);

test('the page in an .mhtml file, with its own address and character set', async () => {
  const html = HTML.replace('charset="utf-8"', 'charset="iso-8859-1"').replace('path', 'park \xa3');
  const head =
    'Date: Sat, 1 Apr 1972 10:00:00 GMT\nContent-Type: multipart/related; boundary=b\n\n--b\n';
  const part = `Content-Type: text/html\nContent-Location: ${ADDRESS}\n\n${html}\n--b--\n`;
  const file = saved('page.mhtml', Buffer.from(head + part, 'latin1'));
  expect(await importFile(file, store)).toEqual({ file, added: 1, known: 0 });
  expect(store.asked[0]).toMatchObject({ address: ADDRESS, at: '1972-04-01T10:00:00.000Z' });
  const [kept] = store.asked.filter(isKept);
  expect(kept && (await store.read(kept)).body.toString('latin1')).toBe(html);
});

/** A WARC file with one page. */
function warc(number: string, body = HTML): Promise<Buffer> {
  const answer = { status: 200, statusText: 'OK', headers: [], body: Buffer.from(body) };
  return toWarc({ address: ADDRESS.replace('0155', number), at: '2018-03-02T10:00:00Z', answer });
}

test('the question pages of all WARC files in a WACZ file, wherever its names point', async () => {
  const file = saved(
    'pages.wacz',
    zipOf([
      { name: 'datapackage.json', bytes: Buffer.from('{}') },
      { name: '../../outside.txt', bytes: Buffer.from('out') },
      { name: '/etc/motd', bytes: Buffer.from('out') },
      { name: 'archive/a.warc.gz', bytes: await warc('0155') },
      { name: 'archive/b.warc', bytes: gunzipSync(await warc('0156')), packed: true },
      { name: 'other/c.warc.gz', bytes: await warc('0157') },
    ]),
  );
  expect(await importFile(file, store)).toEqual({ file, added: 2, known: 0 });
  expect(store.asked.map(({ address }) => address.slice(-4))).toEqual(['0155', '0156']);
  expect(await importFile(file, store)).toMatchObject({ added: 0, known: 2 });
});

test('an archive that unpacks to more than any does is told, and the pages before stay', async () => {
  const bomb = (length: number) =>
    Buffer.concat([
      Buffer.from(`WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: ${length}\r\n\r\n`),
      Buffer.alloc(length),
      Buffer.from('\r\n\r\n'),
    ]);
  const bytes = Buffer.concat([await warc('0155'), gzipSync(bomb(100_000_000), { level: 9 })]);
  const file = saved('bomb.warc.gz', bytes);
  const { added, refusal } = await importFile(file, store);
  expect(added).toBe(1);
  expect(refusal).toContain('it unpacks to more than any archive does');
  const zip = saved('bomb.wacz', zipOf([{ name: 'archive/a.warc.gz', bytes, packed: true }]));
  expect((await importFile(zip, store)).refusal).toContain('more than any archive does');
});

test('what is damaged is told, and what came out of it stays', async () => {
  const page = await warc('0155');
  const cut = Buffer.concat([page, (await warc('0156')).subarray(0, 200)]);
  const { added, refusal } = await importFile(saved('cut.warc.gz', cut), store);
  expect([added, refusal]).toEqual([1, expect.stringContaining('unexpected end of file')]);
  const plain = saved('cut.warc', gunzipSync(await warc('0157')).subarray(0, -90));
  expect((await importFile(plain, store)).refusal).toContain('1972/0157 is cut off');
  const zip = zipOf([
    { name: 'archive/a.warc', bytes: gunzipSync(page), packed: true, claimed: 9 },
  ]);
  expect((await importFile(saved('lie.wacz', zip), store)).refusal).toContain('too many bytes');
  const half = saved('half.wacz', zip.subarray(0, 300));
  expect((await importFile(half, store)).refusal).toContain('cannot be read to the end');
  expect((await importFile(join(home, 'none.html'), store)).refusal).toContain('no such file');
});

test('a file of TheyWorkForYou’s is kept for checking, and is no page', async () => {
  const xml = `<?xml version="1.0" encoding="utf-8"?><publicwhip>
<question id="q0" url="${ADDRESS}"><p>Will you?</p></question></publicwhip>`;
  const file = saved('lmqs1972-04-03a.xml', xml);
  expect(await importFile(file, store)).toEqual({ file, added: 1, known: 0 });
  expect(await importFile(file, store)).toEqual({ file, added: 0, known: 1 });
  expect(store.asked[0]?.address).toMatch(/london-mayors-questions\/lmqs1972-04-03a\.xml$/);
  expect(capturesByPage(store.asked).size).toBe(0);
});

test.each([
  ['page.html', '<title>News</title>', 'does not say which question'],
  ['page.mht', 'Content-Type: text/html\n\n<p>News</p>', 'does not say which question'],
  ['notes.doc', '', 'is neither .html, .mhtml'],
  ['empty.warc', '', 'contains no page of a question'],
  ['empty.wacz', zipOf([]), 'contains no page of a question'],
  ['lmqs1972-04-03.xml', '<publicwhip/>', 'is not one of TheyWorkForYou’s files'],
  ['other.xml', `<publicwhip><question url="${ADDRESS}"/></publicwhip>`, 'is not one of'],
  [
    'lmqs1972-04-04.xml',
    '<publicwhip><question>',
    'cannot be read to the end (1:22: unclosed tag: question)',
  ],
])('%s is refused in words', async (name, content, words) => {
  const { added, refusal } = await importFile(saved(name, content), store);
  expect(added).toBe(0);
  expect(refusal).toContain(words);
});
