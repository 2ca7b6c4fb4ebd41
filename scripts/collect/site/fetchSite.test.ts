import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PRESENT_PATH } from '../archive/prefixesOf.ts';
import { serveInvented, type InventedServer, type Trouble } from '../archiveServer.testing.ts';
import { findPages } from '../findPages.ts';
import { presentHtml } from '../inventPage.testing.ts';
import { CollectStore } from '../store/CollectStore.ts';

const DAY = 24 * 3_600_000;
const NAMES = Array.from({ length: 12 }, (_, index) => `lamps-${index}`);

let store: CollectStore;
let server: InventedServer | undefined;
let time: number;
let waited: number[];
/** How many pages were known after each page of the list. */
let listed: number[];
beforeEach(() => {
  store = new CollectStore(join(mkdtempSync(join(tmpdir(), 'collect-')), 'collected'));
  [time, waited, listed] = [Date.parse('2026-03-02T10:00:00Z'), [], []];
});
afterEach(async () => {
  store.close();
  await server?.close();
  server = undefined;
});

/** A site with twelve questions of 2017, of which the first waits for its answer. */
function site(trouble?: Trouble): Promise<InventedServer> {
  return serveInvented((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = url.pathname.slice(PRESENT_PATH.length + 2);
    if (url.pathname === '/robots.txt') response.writeHead(404).end();
    else if (name === '') response.end(listOf(url.searchParams));
    else {
      const answers = name === 'lamps-0' ? [] : [{ words: '<p>Yes.</p>' }];
      const page = {
        title: name,
        date: '1972-03-22',
        reference: '1972/0155',
        askedBy: 'Ruth Oyelaran',
        question: '<p>Will you?</p>',
        answers,
      };
      response.end(presentHtml(page, url.href));
    }
  }, trouble);
}

function listOf(query: URLSearchParams): string {
  const page = Number(query.get('page'));
  const names =
    query.get('date_from') === '2017-01-01' ? NAMES.slice(page * 10, page * 10 + 10) : [];
  return names
    .map(
      (name) =>
        `<h3><a href="/${PRESENT_PATH}/${name}#question">${name}</a></h3><a href="/news/${name}">news</a>`,
    )
    .join('');
}

async function collect(trouble?: Trouble, limit = Infinity, more: { pace?: number } = {}) {
  server ??= await site(trouble);
  const { fetch, byYear } = await findPages({
    ...{
      from: 'site',
      archive: 'http://127.0.0.1:1/',
      site: server.url,
      years: [2016, 2017],
      userAgent: 'test',
      store,
    },
    clock: {
      now: () => time,
      wait: (milliseconds) => {
        waited.push(milliseconds);
        time += milliseconds;
        return Promise.resolve();
      },
    },
    signal: new AbortController().signal,
    progress: () => undefined,
    listing: (pages) => listed.push(pages),
    ...more,
  });
  return { ...(await fetch(limit)), byYear };
}

test('asks robots.txt, lists by year and page, and fetches each question five seconds apart', async () => {
  expect(await collect()).toEqual({ asked: 12, left: 0, byYear: new Map([['unnumbered', 12]]) });
  const asked = server?.asked ?? [];
  expect(asked[0]).toBe('/robots.txt');
  expect(asked.slice(1, 5).map((path) => /from=(\d+).*page=(\d)/.exec(path)?.slice(1))).toEqual([
    ['2016', '0'],
    ['2017', '0'],
    ['2017', '1'],
    ['2017', '2'],
  ]);
  expect(asked.slice(5)).toEqual(NAMES.map((name) => `/${PRESENT_PATH}/${name}`));
  expect(new Set(waited)).toEqual(new Set([5000]));
  expect(listed).toEqual([0, 10, 12, 12]);
  expect(store.asked.filter(({ open }) => open).map(({ address }) => address.slice(-7))).toEqual([
    'lamps-0',
  ]);
});

test('asks again after some days for what had no final answer, and for nothing else', async () => {
  await collect();
  time += DAY;
  expect(await collect()).toMatchObject({ asked: 0 });
  time += 7 * DAY;
  expect(await collect()).toMatchObject({ asked: 1 });
  expect(server?.asked.at(-1)).toBe(`/${PRESENT_PATH}/lamps-0`);
});

test('a page that vanished is marked, and what it was stays', async () => {
  await collect();
  time += 8 * DAY;
  await server?.close();
  const port = new URL(server?.url ?? '').port;
  server = await site((request, response) => {
    if (!request.url?.endsWith('lamps-0')) return false;
    response.writeHead(404).end();
    return true;
  });
  // The same site at another port is another: its address is put in the place of the first.
  expect(port).not.toBe(new URL(server.url).port);
  const address = `${server.url}${PRESENT_PATH}/lamps-0`;
  const answer = { status: 200, statusText: 'OK', headers: [], body: Buffer.from('once') };
  await store.keep({ address, at: '2026-03-01T10:00:00.000Z', answer }, true);
  await collect();
  expect(store.latest(address)?.came).toBe('vanished');
  const kept = store.kept(address);
  expect(kept && (await store.read(kept)).body.toString()).toBe('once');
});

test.each([
  [
    'refuses a page',
    /lamps-3$/,
    403,
    '',
    /403\)\. It is not asked again: write to whoever publishes the site/,
  ],
  [
    'refuses its list',
    /page=0/,
    403,
    '',
    /403\)\. It is not asked again: write to whoever publishes/,
  ],
  [
    'has no robots.txt that can be read',
    /robots/,
    401,
    '',
    /does not say what is allowed: it answers 401\. Nothing else/,
  ],
  [
    'does not allow it',
    /robots/,
    200,
    'User-agent: mayors-question-time\nDisallow: /who-we-are/',
    /does not allow .*find-an-answer/,
  ],
  ['lists nothing', /page=/, 200, '<p>No results</p>', /no page of it has a link to a question/],
  [
    'asks whether a person is there',
    /lamps-0$/,
    200,
    '<title>Just a moment...</title>',
    /it is a page that asks whether a person/,
  ],
])('a site that %s ends the run and says what to do', async (_, path, status, body, message) => {
  const trouble: Trouble = (request, response) => {
    if (!path.test(request.url ?? '')) return false;
    response.writeHead(status).end(body);
    return true;
  };
  await expect(collect(trouble)).rejects.toThrow(message);
});

test('a page that is damaged, or nested deeper than any, is noted, and the others come', async () => {
  const bodies = new Map([
    ['lamps-3', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['lamps-5', Buffer.from('<div>'.repeat(50_000))],
  ]);
  const trouble: Trouble = (request, response) => {
    const body = bodies.get(request.url?.split('/').at(-1) ?? '');
    if (!body) return false;
    response.end(body);
    return true;
  };
  expect(await collect(trouble)).toMatchObject({ asked: 12 });
  const failed = store.asked.filter(({ came }) => came === 'failed');
  expect(failed.map(({ address, why }) => [address.slice(-7), why?.slice(0, 31)])).toEqual(
    ['lamps-3', 'lamps-5'].map((name) => [name, 'it is no page that can be read ']),
  );
});

test('a site that lists the same whatever the dates are is told', async () => {
  const list = listOf(new URLSearchParams({ date_from: '2017-01-01', page: '0' }));
  const same: Trouble = (request, response) => {
    if (!request.url?.includes('date_from')) return false;
    response.end(list);
    return true;
  };
  await expect(collect(same)).rejects.toThrow('it lists the same for 2017 as for 2016');
});

test('a robots.txt that wants more time between two questions has it', async () => {
  await collect((request, response) => {
    if (request.url !== '/robots.txt') return false;
    response.end('User-agent: *\nCrawl-delay: 9\n');
    return true;
  }, 3);
  expect(new Set(waited)).toEqual(new Set([9000]));
});

test.each([
  [6, 10_000],
  // Five seconds at least, whatever is wanted.
  [100, 5000],
])('at a pace of %i pages a minute, pages are %i milliseconds apart', async (pace, apart) => {
  await collect(undefined, 3, { pace });
  expect(waited.slice(-2)).toEqual([apart, apart]);
});
