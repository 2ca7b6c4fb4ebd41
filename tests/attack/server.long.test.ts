import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type Serving } from '../../scripts/serveSite.ts';

/*
 * The server of `npm start`, attacked with bytes on a socket, which no client has tidied up: whatever comes, nothing
 * of another folder goes out, and it answers the next visitor.
 */

const SECRET = 'of another folder';
const PAGE = '<h1>About</h1>';

let folder: string;
let server: Serving;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attacked-'));
  await mkdir(join(folder, 'site/about'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), SECRET);
  await writeFile(join(folder, 'site/about/index.html'), PAGE);
  await writeFile(join(folder, 'site/404.html'), '<h1>Nothing here</h1>');
  await writeFile(join(folder, 'site/_headers'), '/*\n  X-Content-Type-Options: nosniff\n');
  server = await serveSite({ folder: join(folder, 'site'), port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Sends bytes and gives all that comes back, until the server closes or has been silent for so many milliseconds. */
function send(bytes: string, patience = 500): Promise<string> {
  return new Promise((done) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let said = '';
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      done(said);
    });
    // The other side is not ended, so that it answers.
    socket.write(bytes, 'latin1');
  });
}

function get(path: string, headers: readonly string[] = []): string {
  const lines = [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

async function expectAlive(): Promise<void> {
  const said = await send(get('/about/'));
  expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(said).toContain(PAGE);
}

/** Ways to write the parent folder and the slash, and what stands before them. */
const UPS = ['..', '%2e%2e', '.%2e', '%2E.', '..;', '%252e%252e', '%c0%ae%c0%ae', '\uff0e\uff0e'];
const SLASHES = ['/', '%2f', '\\', '%5c', '//', '%252f', '%c0%af', '/./'];
const STARTS = ['/', '/about/', '//', '/about/%00/', '/./', 'http://localhost/', '/?/', '/#/'];

test('no way up, however it is written, leads out of the folder', async () => {
  const paths = STARTS.flatMap((start) =>
    UPS.flatMap((up) =>
      SLASHES.flatMap((slash) =>
        [1, 2, 3].map((levels) => `${start}${`${up}${slash}`.repeat(levels)}secret.txt`),
      ),
    ),
  );
  expect(paths.length).toBeGreaterThan(1500);
  for (let from = 0; from < paths.length; from += 50) {
    const batch = paths.slice(from, from + 50);
    const answers = await Promise.all(batch.map((path) => send(get(path))));
    for (const [index, said] of answers.entries()) {
      expect(said, batch[index]).toMatch(/^HTTP\/1\.1 (?:200|301|400|404) /);
      expect(said, batch[index]).not.toContain(SECRET);
      // A folder is led to on this host alone.
      expect(said, batch[index]).not.toMatch(/^Location: (?!\/[^/\\])/im);
    }
  }
  await expectAlive();
});

test.each([
  ...[
    'bytes=9-5',
    'bytes=-',
    'bytes=--1',
    'bytes=99999999999999999999-',
    'bytes=0-0,-1',
    'bytes=a-b',
  ],
  ...[
    'bytes=-0',
    'bytes',
    '=',
    `bytes=${'0-1,'.repeat(1000)}0-1`,
    'bytes=1-\u00ff',
    'bytes=NaN-Infinity',
  ],
])('a range like %s ends nothing', async (range) => {
  expect(await send(get('/about/', [`Range: ${range}`]))).toMatch(/^HTTP\/1\.1 (?:200|206|416) /);
  expect(await send(get('/none/', [`Range: ${range}`]))).toMatch(/^HTTP\/1\.1 404 /);
  await expectAlive();
});

test.each([
  ['no request', '\r\n\r\n\r\n'],
  ['noughts', '\0'.repeat(10_000)],
  ['another protocol', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
  ['a request cut off', 'GET /about/ HTTP/1.1\r\nHos'],
  ['no path', 'GET  HTTP/1.1\r\n\r\n'],
  ['a path of a megabyte', get(`/${'a'.repeat(1_000_000)}`)],
  ['a header of a megabyte', get('/about/', [`A: ${'a'.repeat(1_000_000)}`])],
  [
    'ten thousand headers',
    get(
      '/about/',
      Array.from({ length: 10_000 }, (_, at) => `A${at}: b`),
    ),
  ],
  ['two lengths', get('/about/', ['Content-Length: 5', 'Content-Length: 6'])],
  ['a length and pieces', get('/about/', ['Content-Length: 5', 'Transfer-Encoding: chunked'])],
  ['a line folded', get('/about/', ['A: b\r\n c'])],
  ['a header put into the path', get('/about%0d%0aSet-Cookie:%20a=b')],
  ['another method', 'TRACE /about/ HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['a way through', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['another protocol asked for', get('/about/', ['Connection: Upgrade', 'Upgrade: websocket'])],
  ['dates of no calendar', get('/about/', ['If-Modified-Since: Thu, 99 Foo 99999 99:99:99 GMT'])],
  ['all marks of an answer', get('/about/', [`If-None-Match: ${'"a",'.repeat(1000)}*`])],
])('%s ends nothing', async (_, bytes) => {
  const said = await send(bytes);
  expect(said).toMatch(/^(?:HTTP\/1\.1 [2-5]\d\d |$)/);
  expect(said).not.toMatch(/^Set-Cookie:/im);
  await expectAlive();
});

test('a thousand visitors at once, half of whom leave before the answer, are no more than a thousand', async () => {
  const port = Number(new URL(server.url).port);
  const visits = Array.from({ length: 1000 }, (_, index) => {
    if (index % 2 === 0) return send(get('/about/'), 20_000);
    return new Promise<string>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(get('/about/'), () => {
          socket.resetAndDestroy();
          done('');
        });
      });
      socket.on('error', () => {
        done('');
      });
    });
  });
  const said = await Promise.all(visits);
  expect(said.filter((one) => one.includes(PAGE))).toHaveLength(500);
  await expectAlive();
});
