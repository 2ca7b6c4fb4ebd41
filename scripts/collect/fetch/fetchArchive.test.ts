import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listArchive } from '../archive/listArchive.ts';
import { prefixesOf } from '../archive/prefixesOf.ts';
import {
  archiveServer,
  serveInvented,
  type InventedCapture,
  type InventedServer,
  type Trouble,
} from '../archiveServer.testing.ts';
import { Asker } from '../ask/Asker.ts';
import type { Clock } from '../ask/Clock.ts';
import { formerHtml } from '../inventPage.testing.ts';
import { CollectStore } from '../store/CollectStore.ts';
import { writeTexts } from '../text/writeTexts.ts';
import { fetchArchive } from './fetchArchive.ts';

const SITE = 'https://city.example/';
const PACE = { listing: 2500, page: 1000 };

/** Three captures of each of three pages; the first two of each are one body. */
const CAPTURES = ['0155', '0156', '0157'].flatMap((number): InventedCapture[] => {
  const address = `https://city.example/questions/1972/${number}`;
  const html = (words: string) =>
    formerHtml(
      {
        ...{
          title: 'Lamps',
          date: '1972-03-22',
          reference: `1972/${number}`,
          askedBy: 'Ruth Oyelaran',
        },
        ...{ question: '<p>Will you light the path?</p>', answers: [{ words }] },
      },
      { address, labels: true },
    );
  const [first, later] = [html('<p>No.</p>'), html('<p>Yes.</p>')];
  return [
    { timestamp: '19730101000000', original: address, digest: `A${number}`, html: first },
    {
      timestamp: '19730201000000',
      original: address.replace('https', 'http'),
      digest: `A${number}`,
      html: first,
    },
    { timestamp: '19740101000000', original: address, digest: `B${number}`, html: later },
  ];
});

/** A clock that stands still but for waiting, which takes no time. */
class TestClock implements Clock {
  time = Date.parse('2026-03-02T10:00:00Z');
  readonly waited: number[] = [];
  now = () => this.time;
  wait = (milliseconds: number, signal: AbortSignal) => {
    signal.throwIfAborted();
    this.waited.push(milliseconds);
    this.time += milliseconds;
    return Promise.resolve();
  };
}

let store: CollectStore;
let home: string;
let server: InventedServer | undefined;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'collect-'));
  store = new CollectStore(join(home, 'collected'));
});
afterEach(async () => {
  store.close();
  await server?.close();
  server = undefined;
});

async function collect(
  trouble?: Trouble,
  {
    limit = Infinity,
    timeLimit = 5000,
    clock = new TestClock(),
    signal = new AbortController().signal,
  } = {},
) {
  server ??= await archiveServer(CAPTURES, 2, trouble);
  const archive = server.url;
  const asker = new Asker(
    clock,
    { userAgent: 'test/1 (+mailto:a@city.example)', signal, largest: 100_000, timeLimit },
    PACE,
  );
  const listed = await listArchive(prefixesOf(SITE, undefined), {
    ...{ archive, asker, store },
    listing: () => undefined,
  });
  const counts = await fetchArchive(listed, archive, limit, {
    store,
    asker,
    progress: () => undefined,
  });
  return { ...counts, waited: clock.waited, listed };
}

const came = () =>
  store.asked.filter(({ address }) => address.includes('/web/')).map((one) => one.came);
const pagesAsked = () => (server?.asked ?? []).filter((path) => path.startsWith('/web/'));
/** Trouble at one page, as often as is said. */
const at =
  (
    times: number,
    trouble: (...words: Parameters<Trouble>) => void,
    page = '1973\\d*id_/.*0156',
  ): Trouble =>
  (request, response, count) => {
    if (!new RegExp(page).test(request.url ?? '') || count >= times) return false;
    trouble(request, response, count);
    return true;
  };

test('lists by the resume key, fetches one capture of each body at its pace, and makes corrections of them', async () => {
  const { asked, waited } = await collect();
  expect(asked).toBe(6);
  const listings = (server?.asked ?? []).filter((path) => path.startsWith('/cdx/'));
  expect(listings.map((path) => new URLSearchParams(path).get('resumeKey'))).toEqual([
    null,
    '2',
    '4',
    '6',
    '8',
    null,
  ]);
  expect(pagesAsked().map((path) => path.slice(5, 19) + path.slice(-4))).toEqual(
    ['0155', '0156', '0157'].flatMap((number) => [
      `19730101000000${number}`,
      `19740101000000${number}`,
    ]),
  );
  expect(waited).toEqual([
    ...Array.from({ length: 6 }, () => 2500),
    ...Array.from({ length: 5 }, () => 1000),
  ]);
  expect([...(server?.agents ?? [])]).toEqual(['test/1 (+mailto:a@city.example)']);
  const report = await writeTexts(store, {
    store: join(home, 'collected'),
    transcripts: join(home, 'transcripts'),
  });
  expect(report).toMatchObject({ pages: 3, written: 12, unread: [] });
});

test('nothing is asked for twice, and a listing again after some days', async () => {
  await collect(undefined, { limit: 2 });
  expect(pagesAsked()).toHaveLength(2);
  const before = server?.asked.length ?? 0;
  expect(await collect()).toMatchObject({ asked: 4, left: 0 });
  expect((server?.asked ?? []).slice(before).filter((path) => path.startsWith('/cdx/'))).toEqual(
    [],
  );
  expect(await collect()).toMatchObject({ asked: 0 });
  const later = new TestClock();
  later.time += 8 * 24 * 3_600_000;
  const all = server?.asked.length ?? 0;
  await collect(undefined, { clock: later });
  expect((server?.asked ?? []).slice(all)).toHaveLength(6);
});

describe('a server in trouble', () => {
  test.each([
    ['429 with seconds', { 'Retry-After': '90' }, 429, 90_000],
    ['429 with a date', { 'Retry-After': 'Mon, 02 Mar 2026 10:02:17 GMT' }, 429, 120_000],
    ['429', {}, 429, 60_000],
    ['503', {}, 503, 60_000],
    ['500', {}, 500, 60_000],
  ])('%s is waited for, and then answers', async (_, headers, status, wait) => {
    const { waited } = await collect(
      at(1, (_request, response) => response.writeHead(status, headers).end()),
    );
    expect(waited.filter((one) => one > 2500)).toEqual([wait]);
    expect(came()).toEqual(Array.from({ length: 6 }, () => 'found'));
  });

  test('that stays busy ends the run with a message, and the next goes on', async () => {
    await expect(
      collect(at(3, (_request, response) => response.writeHead(429).end())),
    ).rejects.toThrow(
      /0156, and it answers 429 Too Many Requests repeatedly\. Run the same command later/,
    );
    expect(came()).toEqual(['found', 'found']);
    expect(await collect()).toMatchObject({ asked: 4 });
  });

  test('that asks to be left alone for long ends the run at once', async () => {
    const busy = at(1, (_request, response) =>
      response.writeHead(429, { 'Retry-After': '7200' }).end(),
    );
    await expect(collect(busy)).rejects.toThrow('asks to be left alone for 120 minutes');
  });

  test.each([
    [
      'cut off',
      (response) =>
        response.writeHead(200, { 'Content-Length': '99' }).end('cut', () => response.destroy()),
      'cut off',
    ],
    [
      'without an end',
      (response) => void response.write('x'.repeat(200_000)),
      'larger than 100000 bytes',
    ],
    ['too slow', (response) => void response.write('slow'), 'more than 0.3 seconds'],
  ] satisfies [string, (response: Parameters<Trouble>[1]) => unknown, string][])(
    'an answer %s is noted, and the others come',
    async (_, answer, why) => {
      await collect(
        at(9, (_request, response) => void answer(response), '0156'),
        { timeLimit: 300 },
      );
      expect(came()).toEqual(['found', 'found', 'failed', 'failed', 'found', 'found']);
      expect(store.asked.filter((one) => one.came === 'failed').map((one) => one.why)).toEqual([
        expect.stringContaining(why),
        expect.stringContaining(why),
      ]);
      // It is asked for again by the next run.
      await server?.close();
      server = undefined;
    },
  );

  test('that is gone half-way ends the run with a message, and the next goes on', async () => {
    const gone = at(9, (request) => request.socket.destroy());
    await expect(collect(gone)).rejects.toThrow(
      /the server cannot be reached \(.*Run the same command later/,
    );
    expect(came()).toEqual(['found', 'found']);
  });

  test('that refuses ends the run, and what an archive captured of a refusal does not', async () => {
    const captured = at(
      1,
      (_request, response) => response.writeHead(403, { 'Memento-Datetime': 'Thu' }).end(),
      '0155',
    );
    await collect(
      (...words) =>
        captured(...words) ||
        at(1, (_request, response) => response.writeHead(404).end(), '0156')(...words),
    );
    expect(came()).toEqual(['refused', 'refused', 'not there', 'not there', 'found', 'found']);
    await server?.close();
    server = undefined;
    store.close();
    store = new CollectStore(join(home, 'other'));
    await expect(
      collect(at(1, (_request, response) => response.writeHead(403).end())),
    ).rejects.toThrow('Ask whoever keeps the archive');
  });
});

test('a capture that moved is followed on the same server, and nowhere else', async () => {
  const moved = at(
    1,
    (request, response) => {
      const is1973 = request.url?.includes('1973') === true;
      const location = is1973
        ? request.url?.replace('19730101', '19730201').replace('https:', 'http:')
        : 'http://127.0.0.1:1/elsewhere';
      response.writeHead(302, { Location: location ?? '' }).end();
    },
    '0156',
  );
  await collect(
    (request, ...words) => !request.url?.includes('19730201') && moved(request, ...words),
  );
  expect(came()).toEqual(['found', 'found', 'moved', 'found', 'moved', 'found', 'found']);
});

test('a body that is packed under a wrong header is kept as it came, and gives its text', async () => {
  const packed = at(
    1,
    (_request, response) => {
      response
        .writeHead(200, { 'Memento-Datetime': 'Thu', 'Content-Encoding': 'br' })
        .end(gzipSync(CAPTURES[0]?.html ?? ''));
    },
    '0156',
  );
  await collect(packed);
  const { unread } = await writeTexts(store, {
    store: join(home, 'collected'),
    transcripts: join(home, 'transcripts'),
  });
  expect(unread.map(({ reason }) => reason)).toEqual(['a second page that calls itself 1972-0155']);
});

test('an archive that answers otherwise than it is known to is refused by name', async () => {
  const own = at(1, (_request, response) => response.end('<title>Wayback Machine</title>'), '0155');
  await expect(collect(own)).rejects.toThrow(
    'the archive shows a page of its own, not a capture (no header Memento-Datetime)',
  );
});

test.each([
  ['[["urlkey","timestamp"]]', 'the listing names no original, statuscode'],
  ['<html>', 'the listing is no JSON of rows: <html>'],
  [
    JSON.stringify([
      ['timestamp', 'original', 'statuscode', 'mimetype', 'digest', 'length'],
      ['1', 'x'],
    ]),
    'row 2 of the listing is none',
  ],
])('a listing that says %s is refused', async (body, words) => {
  server = await serveInvented((_request, response) => response.end(body));
  await expect(collect()).rejects.toThrow(words);
});

test('a listing that was no listing is asked for again by the next run', async () => {
  const once = (
    request: { url?: string | undefined },
    response: Parameters<Trouble>[1],
    count: number,
  ) => {
    if (count > 0 || !request.url?.startsWith('/cdx/')) return false;
    response.end('<html>busy</html>');
    return true;
  };
  await expect(collect(once)).rejects.toThrow('the listing is no JSON of rows');
  await expect(collect()).rejects.toThrow('the listing is no JSON of rows');
  for (let rest = 4; rest > 0; rest -= 1) await expect(collect()).rejects.toThrow('no JSON');
  expect(await collect()).toMatchObject({ asked: 6 });
});

test('a run that is stopped stops, and goes on where it was', async () => {
  const controller = new AbortController();
  const stop = at(1, (_request, response) => {
    controller.abort();
    response.writeHead(200, { 'Memento-Datetime': 'Thu' }).end('late');
  });
  await expect(collect(stop, { signal: controller.signal })).rejects.toThrow('aborted');
  expect(came()).toEqual(['found', 'found']);
  expect(await collect()).toMatchObject({ asked: 4 });
});
