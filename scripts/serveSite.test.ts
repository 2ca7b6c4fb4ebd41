import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { serveSite, type ServeOptions, type Serving } from './serveSite.ts';

let folder = '';
const running: Serving[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, 'about'));
  await writeFile(join(folder, 'about/index.html'), '<h1>About</h1>');
  await writeFile(join(folder, '404.html'), '<h1>Nothing here</h1>');
  await writeFile(join(folder, '_headers'), "/*\n  Content-Security-Policy: default-src 'none'\n");
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

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
  const { url } = await serve({ base: '/sub/path/' });
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
