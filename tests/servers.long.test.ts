import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { headerRules } from '../scripts/serve/headerRules.ts';
import { filesBelow } from '../scripts/store/filesBelow.ts';
import { CACHING } from '../src/hosting/caching.ts';
import { contentType } from '../src/hosting/contentType.ts';
import { headersFile } from '../src/hosting/headersFile.ts';
import { cachingOf } from './cachingOf.ts';
import { writeArchive } from './changeArchive.ts';
import { SERVERS, startServer, type RunningServer } from './startServer.ts';

let folder: string;
let site: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'servers-'));
  const [transcripts, content] = [join(folder, 'transcripts'), join(folder, 'content')];
  await writeArchive(transcripts, 20);
  const people = resolve('content/people');
  await ingestTranscripts({ transcripts, content, people, check: false, today: '2026-01-01' });
  site = join(folder, 'dist');
  await buildSite({
    transcripts,
    content,
    out: site,
    incremental: false,
    siteUrl: 'https://example.org/',
  });
  // A larger archive has packed copies beside its data.
  await writeFile(join(site, 'data/questions.csv.zst'), zstdCompressSync('a,b'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What every file is sent with, but for its type and caching. */
const SECURITY = headerRules(headersFile('/'))('/any');
/** Of the files of other hosts. */
const RULES = ['_headers', '_redirects'];

const PLACES = SERVERS.flatMap((name) => ['', 'mqt/'].map((base) => ({ name, base })));

describe.each(PLACES)('$name with the example of the project, at /$base', ({ name, base }) => {
  let server: RunningServer;
  beforeAll(async () => {
    const work = join(folder, `${name}-${base.length}`);
    const served = join(work, 'served');
    await mkdir(work);
    await cp(site, join(served, base), { recursive: true });
    await cp(join(site, '404.html'), join(served, '404.html'));
    server = await startServer(name, served, work);
  });
  afterAll(() => server.close());

  test('sends each file with its type, its caching and the security policy', async () => {
    const files = filesBelow(site).filter((file) => !RULES.includes(file));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const { status, headers } = await ask(file.replace(/(^|\/)index\.html$/, '$1'));
      expect(status, file).toBe(200);
      expect(headers['content-type'], file).toBe(contentType(file));
      expect(headers['cache-control'], file).toBe(cachingOf(file));
      expectSecurity(headers, file);
      expect(headers['etag'], file).toBeDefined();
    }
  });

  test('sends what has a text compressed, and parts of a file', async () => {
    const packed = await ask('about/', { 'Accept-Encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers['vary']).toBe('Accept-Encoding');
    const part = await ask('data/questions.parquet', { Range: 'bytes=0-3' });
    expect([part.status, part.text]).toEqual([206, 'PAR1']);
  });

  test.each([
    'nothing/here/',
    '_astro/missing.js',
    // No list of a folder.
    'pagefind/',
    'data/akoma-ntoso/',
    ...RULES,
    '../../../../etc/passwd',
    '..%2f..%2f..%2fetc/passwd',
    '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/etc/passwd',
    'about/..%5c..%5cetc%5cpasswd',
  ])('has nothing at %s but the 404 page', async (path) => {
    const { status, text, headers } = await ask(path);
    expect(text).not.toContain('root:');
    // A way up is no request at all for some servers.
    if (status === 400) return;
    expect(status).toBe(404);
    expect(text).toBe(await readFile(join(site, '404.html'), 'latin1'));
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe(CACHING.short);
    expectSecurity(headers, path);
  });

  test('leads a folder to the address with its last slash, on this host', async () => {
    const { status, headers } = await ask('about');
    expect([301, 308]).toContain(status);
    const target = new URL(headers['location'] ?? '', server.url);
    expect(target.href).toBe(`${server.url}${base}about/`);
  });

  test('is asked for what it has, and told nothing', async () => {
    expect((await ask('about/', {}, 'POST')).status).toBeGreaterThanOrEqual(403);
    const head = await ask('about/', {}, 'HEAD');
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers['server'] ?? 'nginx').toBe('nginx');
  });

  interface Answer {
    readonly status: number | undefined;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly text: string;
  }

  /** Asks for a path as it stands: `fetch` would tidy it up. */
  function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
    return new Promise<Answer>((done, fail) => {
      const { hostname, port } = new URL(server.url);
      const options = { hostname, port, path: `/${base}${path}`, method, headers };
      request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          done({
            status: response.statusCode,
            headers: Object.fromEntries(
              Object.entries(response.headersDistinct).map(([key, all]) => [key, all?.join('|')]),
            ),
            text: Buffer.concat(chunks).toString('latin1'),
          });
        });
      })
        .on('error', fail)
        .end();
    });
  }
});

function expectSecurity(headers: Readonly<Record<string, string | undefined>>, file: string): void {
  expect(SECURITY.length).toBeGreaterThan(5);
  for (const [name, value] of SECURITY) expect(headers[name.toLowerCase()], file).toBe(value);
}
