import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentType } from '../src/hosting/contentType.ts';
import { cachingOf } from './cachingOf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'object-store-'));
  // In the place of the real tool, one that writes down what it is told.
  const script = `#!/usr/bin/env bash\nprintf '%s\\n' "$@" '' >> "${join(folder, 'told')}"\n`;
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin/aws'), script, { mode: 0o755 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const FILES = [
  ...['index.html', '404.html', 'questions/1976/0427/index.html', 'questions/1976/0427.json'],
  ...['feed.xml', 'members/jon-marsh/feed.xml', 'members/jon-marsh/feed.json', 'opensearch.xml'],
  ...['_astro/page.B1V3sEHu.css', '_astro/searchWorker-BsWO0vGr.js', '_astro/serif.HoL-AExg.woff2'],
  ...['data/questions.csv', 'data/questions.ndjson', 'data/questions.parquet', 'icon.svg'],
  ...['data/questions.sqlite', 'data/akoma-ntoso/mqt/1976-09-15.xml', 'data/datapackage.json'],
  ...['pagefind/pagefind.js', 'pagefind/1976-1976/fragment/en_1.pf_fragment', 'SHA256SUMS'],
];
/** What the tool takes for what it is by itself, or for bytes, as it should. */
const KNOWN = /\.(?:html|css|js|json|svg|woff2|pf_fragment)$/;

test('every file is copied once, with its type and caching, and pages after what they need', async () => {
  const env = { ...process.env, PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter) };
  execFileSync('bash', [resolve('deploy/s3.sh'), 's3://records'], { cwd: folder, env });
  const told = (await readFile(join(folder, 'told'), 'utf8')).split('\n\n').filter(Boolean);
  const calls = told.map((call) => call.split('\n'));
  for (const call of calls)
    expect(call.slice(0, 4)).toEqual(['s3', 'sync', 'dist', 's3://records']);
  const [last, ...copies] = calls.toReversed();
  expect(last).toContain('--delete');
  for (const file of FILES) {
    const taking = copies.filter((call) => takes(call, file));
    expect(taking, file).toHaveLength(1);
    const [call = []] = taking;
    expect(option(call, '--cache-control'), file).toBe(cachingOf(file));
    const known = KNOWN.test(file) ? undefined : contentType(file);
    expect(option(call, '--content-type'), file).toBe(known);
  }
  const orderOf = (file: string) => copies.toReversed().findIndex((call) => takes(call, file));
  for (const file of FILES.filter((one) => /^(?:_astro|data|pagefind)\//.test(one)))
    expect(orderOf(file)).toBeLessThan(orderOf('index.html'));
  for (const call of calls) expect(takes(call, '_headers')).toBe(false);
});

test('the address of a page leads to its file, and without its last slash to the address with it', async () => {
  const code = await readFile(resolve('deploy/cloudfront.js'), 'utf8');
  const lead = (uri: string): unknown =>
    runInNewContext(`${code}\nhandler(event)`, { event: { request: { uri } } });
  expect(lead('/')).toEqual({ uri: '/index.html' });
  expect(lead('/questions/2018/1558/')).toEqual({ uri: '/questions/2018/1558/index.html' });
  for (const uri of ['/questions/2018/1558.json', '/SHA256SUMS', '/404.html'])
    expect(lead(uri)).toEqual({ uri });
  const led = (location: string) => ({
    statusCode: 301,
    headers: { location: { value: location } },
  });
  expect(lead('/about')).toMatchObject(led('/about/'));
  expect(lead('//evil')).toMatchObject(led('/evil/'));
});

/** Whether a call takes a file: of its rules the last that names the file decides. */
function takes(call: readonly string[], file: string): boolean {
  let taken = true;
  for (const [place, word] of call.entries()) {
    if (word !== '--include' && word !== '--exclude') continue;
    const pattern = (call[place + 1] ?? '').replaceAll('.', '\\.').replaceAll('*', '.*');
    if (new RegExp(`^${pattern}$`).test(file)) taken = word === '--include';
  }
  return taken;
}

function option(call: readonly string[], name: string): string | undefined {
  return call.includes(name) ? call[call.indexOf(name) + 1] : undefined;
}
