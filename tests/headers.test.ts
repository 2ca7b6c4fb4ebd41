import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { headerRules } from '../scripts/serve/headerRules.ts';
import { filesBelow } from '../scripts/store/filesBelow.ts';
import { contentType } from '../src/hosting/contentType.ts';
import { hostPolicy, securityPolicy } from '../src/securityPolicy.ts';
import { cachingOf } from './cachingOf.ts';
import { htmlPages } from './htmlPages.ts';

const sites = [
  { name: 'real', base: '/' },
  { name: 'sample', base: '/' },
  { name: 'sub', base: '/sub/path/' },
] as const;

/** Of the files of the host itself, which it does not send. */
const NOT_SENT = ['_headers', '_redirects'];

describe.each(sites)('what _headers says of the $name site', ({ name, base }) => {
  const { folder } = inject(name);
  const files = filesBelow(folder).filter((file) => !NOT_SENT.includes(file));
  const rulesOf = async () => headerRules(await readFile(join(folder, '_headers'), 'utf8'));

  test('gives each file each header once: hosts would join two values', async () => {
    const rules = await rulesOf();
    for (const file of files) {
      const names = rules(addressOf(file, base)).map(([header]) => header);
      expect(names, file).toEqual([...new Set(names)]);
      expect(names, file).toContain('Content-Security-Policy');
    }
  });

  test('gives each file its type, and its caching by what it is', async () => {
    const rules = await rulesOf();
    for (const file of files) {
      const headers = new Map(rules(addressOf(file, base)));
      // A host knows a page by itself, and its address has no ending.
      const type =
        file.endsWith('/index.html') || file === 'index.html' ? undefined : contentType(file);
      expect(headers.get('Content-Type'), file).toBe(type);
      expect(headers.get('Cache-Control'), file).toBe(cachingOf(file));
    }
  });

  test('knows a type for each', () => {
    for (const file of files) {
      expect(contentType(file), file).toMatch(/^[a-z]+\/[\w.+-]+(; charset=utf-8)?$/);
    }
  });

  test('has one security policy, as wide as that of the page that needs most', async () => {
    const rules = await rulesOf();
    const policy = new Map(rules(base)).get('Content-Security-Policy');
    expect(policy).toBe(hostPolicy());
    const widest = securityPolicy(true);
    expect(policy).toBe(`${widest}; frame-ancestors 'none'`);
  });

  test('is for the path below which the site stands', async () => {
    const text = await readFile(join(folder, '_headers'), 'utf8');
    const paths = text.split('\n').filter((line) => /^\S/.test(line) && !line.startsWith('#'));
    expect(paths.length).toBeGreaterThan(10);
    // Cloudflare Pages reads no more.
    expect(paths.length).toBeLessThanOrEqual(100);
    for (const path of paths) expect(path.startsWith(base), path).toBe(true);
    // For how long a host is reached by https alone is not for a part of it to say.
    expect(text.includes('Strict-Transport-Security')).toBe(base === '/');
  });

  test('pages that need less say so themselves: only those that search run WebAssembly', async () => {
    for (const { path, html } of await htmlPages(folder)) {
      const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
      const scripted = ['cite-check/', 'data/csv/', '404.html'].includes(path);
      const searches = path === 'search/' || html.includes('id="follows"');
      const wanted = searches || (scripted && ('without wasm' as const));
      expect(policy, path).toBe(securityPolicy(wanted));
    }
  });
});

test('the examples for servers have the same policy', async () => {
  for (const example of ['deploy/nginx.conf', 'deploy/Caddyfile']) {
    const text = await readFile(resolve(example), 'utf8');
    expect([...text.matchAll(/Content-Security-Policy "([^"]+)"/g)].map(([, one]) => one)).toEqual([
      hostPolicy(),
    ]);
  }
});

test('robots.txt stands at the top of a host, and nowhere else', () => {
  expect(filesBelow(inject('real').folder)).toContain('robots.txt');
  expect(filesBelow(inject('sub').folder)).not.toContain('robots.txt');
});

function addressOf(file: string, base: string): string {
  return base + file.replace(/(^|\/)index\.html$/, '$1');
}
