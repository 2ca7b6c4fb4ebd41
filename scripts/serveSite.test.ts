import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { serveSite, type ServeOptions, type Serving } from './serveSite.ts';

let folder = '';
const outside = `${join(tmpdir(), 'outside')}-${process.pid}.txt`;
const HEADERS = `# Of the site
/*
  Content-Security-Policy: default-src 'none'

/mqt/*.txt
  Content-Type: text/plain; charset=utf-8
/data/*
  Cache-Control: no-cache
`;
const running: Serving[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, 'about'));
  await writeFile(join(folder, 'about/index.html'), '<h1>About</h1>');
  await writeFile(join(folder, '404.html'), '<h1>Nothing here</h1>');
  await writeFile(join(folder, '_headers'), HEADERS);
  await writeFile(join(folder, 'words.txt'), '0123456789');
  await writeFile(join(folder, 'secret.txt'), 'not to be read');
  await chmod(join(folder, 'secret.txt'), 0);
  await writeFile(outside, 'of another folder');
  await symlink(outside, join(folder, 'out.txt'));
  await symlink(dirname(outside), join(folder, 'out'));
  await symlink('words.txt', join(folder, 'within.txt'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(outside);
});

async function serve(options: Partial<ServeOptions> = {}): Promise<Serving> {
  const server = await serveSite({ folder, port: 0, ...options });
  running.push(server);
  return server;
}

/** Takes any free port, as another program would. */
function take(server: Server): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') fail(new Error('no port'));
      else done(address.port);
    });
  });
}

test('takes the next free port where one is taken', async () => {
  const other = createServer();
  const port = await take(other);
  const { url } = await serve({ port });
  other.close();
  expect(Number(new URL(url).port)).toBeGreaterThan(port);
  expect((await fetch(`${url}about/`)).status).toBe(200);
});

test('answers as a static host does: its headers, its 404 page, nothing outside the base', async () => {
  const { url } = await serve({ siteUrl: 'https://example.org/sub/path/' });
  expect(new URL(url).pathname).toBe('/sub/path/');
  const found = await fetch(`${url}about/`);
  expect(await found.text()).toBe('<h1>About</h1>');
  for (const missing of [`${url}missing/`, new URL('/about/', url).href]) {
    const response = await fetch(missing);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<h1>Nothing here</h1>');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
  }
  expect(found.headers.get('content-security-policy')).toBe("default-src 'none'");
});

test('stops when it is told to', async () => {
  const { url, close } = await serveSite({ folder, port: 0 });
  await close();
  await expect(fetch(url)).rejects.toThrow();
});

test('the rules of `_headers` are for the addresses that they name', async () => {
  const { url } = await serve({ siteUrl: 'https://example.org/mqt/' });
  const { headers } = await fetch(`${url}words.txt`);
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(headers.get('cache-control')).toBeNull();
  expect((await fetch(`${url}about/`)).headers.get('content-type')).toMatch(/^text\/html/);
});

test.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=9-5', 416, '', 'bytes */10'],
  ['bytes=1-2,4-5', 200, '0123456789', null],
  ['lines=1-2', 200, '0123456789', null],
])('a part of a file: %s gives %i', async (range, status, text, said) => {
  const { url } = await serve();
  const response = await fetch(`${url}words.txt`, { headers: { Range: range } });
  expect(response.status).toBe(status);
  expect(await response.text()).toBe(text);
  expect(response.headers.get('content-range')).toBe(said);
});

test('a file that cannot be read is missing, and the server goes on', async () => {
  const { url } = await serve();
  // The superuser reads every file.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    await chmod(folder, 0o755);
    process.seteuid?.(65_534);
  }
  try {
    // Windows has no file that its owner may not read.
    const unreadable = process.platform === 'win32' ? 200 : 404;
    expect((await fetch(`${url}secret.txt`)).status).toBe(unreadable);
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
  expect((await fetch(`${url}words.txt`)).status).toBe(200);
});

test.each([
  ['a link out of the folder', () => 'out.txt', 404],
  ['a file below such a link', () => `out/${basename(outside)}`, 404],
  ['a way up', () => `../${basename(outside)}`, 404],
  ['a way up in disguise', () => `%2e%2e%2f${basename(outside)}`, 404],
  ['a way up with a backslash', () => `..%5c${basename(outside)}`, 404],
  ['a nought', () => 'words.txt%00', 404],
  ['what no one can decode', () => '100%', 404],
  ['an empty folder name', () => '/words.txt', 404],
  ['a link within the folder', () => 'within.txt', 200],
])('%s', async (_, path, status) => {
  const { url } = await serve();
  expect((await ask(url, path())).status).toBe(status);
});

test('a folder without its last slash leads to the address with it, on this site', async () => {
  const { url } = await serve({ siteUrl: 'https://example.org/mqt/' });
  const { status, location } = await ask(url, 'about?a=b');
  expect([status, location]).toEqual([301, '/mqt/about/']);
  const { url: top } = await serve();
  expect(await ask(top, '/about')).toMatchObject({ status: 404 });
});

test('whatever is not read is refused; a head has no body', async () => {
  const { url } = await serve();
  expect((await fetch(`${url}words.txt`, { method: 'POST', body: 'a' })).status).toBe(405);
  const head = await fetch(`${url}words.txt`, { method: 'HEAD' });
  expect([head.headers.get('content-length'), await head.text()]).toEqual(['10', '']);
});

/** Asks for a path as it stands: `fetch` would tidy it up. */
function ask(url: string, path: string) {
  return new Promise<{ status: number | undefined; location: string | undefined }>((done, fail) => {
    const { host, hostname, port, pathname } = new URL(url);
    request({ hostname, port, path: pathname + path, headers: { host } }, (response) => {
      response.resume();
      done({ status: response.statusCode, location: response.headers.location });
    })
      .on('error', fail)
      .end();
  });
}
