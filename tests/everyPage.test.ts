import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { SUB_ADDRESS } from './buildSites.ts';
import { htmlPages, type HtmlPage } from './htmlPages.ts';
import { ONE_RECORD, sampleKinds } from './pageKinds.ts';
import { replacedIn } from './replacedWording.ts';

// Titles of records are as long as they were printed; every other recommended rule holds.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off', 'no-inline-style': 'error' },
});

const sites = [
  { name: 'real', base: '/', invented: false },
  { name: 'sample', base: '/', invented: true },
  { name: 'sub', base: '/sub/path/', invented: false },
] as const;

const kindsOf = { real: ONE_RECORD, sub: ONE_RECORD, sample: await sampleKinds(inject('sample')) };

describe.each(sites)('every page of the $name site', ({ name, base, invented }) => {
  const { folder } = inject(name);

  test('is valid HTML', async () => {
    const problems = [];
    const pages = await htmlPages(folder);
    const kinds = new Set(['404.html', ...kindsOf[name].map(({ path }) => path)]);
    const looked = inject('thorough') ? pages : pages.filter(({ path }) => kinds.has(path));
    expect(looked.length).toBeGreaterThan(10);
    for (const { path, html } of looked) {
      const report = await validator.validateString(html, path);
      for (const { messages } of report.results) {
        problems.push(
          ...messages.map(
            ({ line, column, message, ruleId }) =>
              `${path}:${line}:${column} ${ruleId}: ${message}`,
          ),
        );
      }
    }
    expect(problems).toEqual([]);
  });

  test('ends with its last element: nothing stands behind it, and scripts stand in the head', async () => {
    for (const { path, html } of await htmlPages(folder)) {
      expect(html, path).toMatch(/<\/body>\s*<\/html>\s*$/);
      expect(html.indexOf('</html>'), path).toBe(html.lastIndexOf('</html>'));
      const body = html.slice(html.indexOf('<body'));
      expect(body, path).not.toContain('<script');
    }
  });

  test('has one h1, a title, a description, a security policy, and its notice if invented', async () => {
    for (const { path, html } of await htmlPages(folder)) {
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
      expect(html, path).toMatch(/<title>[^<]+<\/title>/);
      expect(html, path).toMatch(/<meta name="description" content="[^"]+"/);
      expect(html, path).toMatch(
        /<meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
      );
      expect(html.includes('class="notice"'), path).toBe(invented);
      expect(html.includes('content="noindex"'), path).toBe(invented);
    }
  });

  test('has a title that no other page has', async () => {
    const pages = await htmlPages(folder);
    const titles = Map.groupBy(pages, ({ html }) => /<title>([^<]+)/.exec(html)?.[1]);
    const shared = [...titles].filter(([, { length }]) => length > 1).map(([title]) => title);
    expect(shared).toEqual([]);
  });

  test('runs no script and has no style of its own, but for those that need one', async () => {
    for (const { path, html } of await htmlPages(folder)) {
      const all = [...html.matchAll(/<script\b([^>]*)>([^<]*)/g)];
      const data = all.filter(([, attributes]) => attributes?.includes('application/ld+json'));
      const isQuestion =
        /^questions\/\d{4}\/.*\d/.test(path) && !isWithdrawn(html) && !/\/(?:page|at)\//.test(path);
      expect(data, path).toHaveLength(isQuestion || path === 'data/' ? 1 : 0);
      for (const [, , json = ''] of data) expect(JSON.parse(json), path).toBeTypeOf('object');
      const scripts = all.filter((script) => !data.includes(script));
      const scripted =
        ['search/', 'cite-check/', 'data/csv/', '404.html'].includes(path) || isFollowing(html);
      expect(scripts.length > 0, path).toBe(scripted);
      for (const [, attributes, content] of scripts) {
        expect(attributes, path).toMatch(/type="module" src="/);
        expect(content).toBe('');
      }
      expect(html, path).not.toMatch(/<style|\sstyle="|\son\w+="|javascript:/i);
      expect(html.includes("script-src 'none'"), path).toBe(!scripted);
    }
  });

  test('leads from no question to itself', async () => {
    const questions = (await htmlPages(folder)).filter(({ path }) =>
      /^questions\/\d{4}\/\d+[^/]*\/$/.test(path),
    );
    expect(questions).not.toEqual([]);
    for (const { path, html } of questions)
      expect(html, path).not.toContain(` href="${base}${path}"`);
  });

  test('leads only to pages, files and fragments that exist', async () => {
    const pages = await htmlPages(folder);
    const ids = new Map(pages.map((page) => [page.path, idsOf(page)]));
    const broken = [];
    for (const page of pages) {
      for (const target of targetsOf(page)) {
        // A citation is in the link itself.
        if (target.startsWith('data:application/x-')) continue;
        if (!(await exists(target, page, ids, folder, base)))
          broken.push(`${page.path} → ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('has no sentence of ours that was replaced by a plainer one', async () => {
    const back = (await htmlPages(folder)).flatMap(({ path, html }) =>
      replacedIn(html).map((one) => `${path}: ${one}`),
    );
    expect(back).toEqual([]);
  });

  test('has a style whose fonts and pictures exist', async () => {
    const broken = [];
    const styles = (await readdir(join(folder, '_astro'))).filter((file) => file.endsWith('.css'));
    expect(styles).not.toEqual([]);
    for (const style of styles) {
      const css = await readFile(join(folder, '_astro', style), 'utf8');
      for (const [, target = ''] of css.matchAll(/url\(["']?([^"')]+)/g)) {
        if (!(await isFile(target, folder, base))) broken.push(`${style} → ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('has a canonical address where the public one is known', async () => {
    for (const { path, html } of await htmlPages(folder)) {
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
      const wanted = name === 'sub' && path !== '404.html' ? SUB_ADDRESS + path : undefined;
      expect(canonical, path).toBe(wanted);
    }
  });
});

test('browsers are told how to search the site, where its address is known', async () => {
  const { folder } = inject('sub');
  const description = await readFile(join(folder, 'opensearch.xml'), 'utf8');
  expect(description).toContain(`template="${SUB_ADDRESS}search/?q={searchTerms}"`);
  expect(/<ShortName>(.+)<\/ShortName>/.exec(description)?.[1]?.length).toBeLessThanOrEqual(16);
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain(
    'rel="search" type="application/opensearchdescription+xml"',
  );
});

test('the sitemaps name exactly the pages that may be indexed, with days from the records', async () => {
  const { folder } = inject('sub');
  const sitemaps = named(await readFile(join(folder, 'sitemap.xml'), 'utf8'));
  const files = sitemaps.map((address) => address.replace(SUB_ADDRESS, ''));
  expect(files).toEqual(['sitemap-1.xml', 'sitemap-2.xml']);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const pages = (await htmlPages(folder)).filter(({ path }) => path !== '404.html');
  expect(texts.flatMap(named).sort()).toEqual(pages.map(({ path }) => SUB_ADDRESS + path).sort());
  expect(texts.join('')).toContain('2018/1558/</loc><lastmod>2018-06-21</lastmod>');
  // An archive that is all invented has none to name, and without a public address there is none.
  for (const name of ['sample', 'real'] as const) {
    const others = await readdir(inject(name).folder);
    expect(others.filter((file) => file.startsWith('sitemap'))).toEqual([]);
  }
});

test('the page of the real record and its style weigh at most 15 kB, fonts apart', async () => {
  const { folder } = inject('real');
  const html = await readFile(join(folder, 'questions/2018/1558/index.html'), 'utf8');
  const styles = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)];
  expect(styles.length).toBeGreaterThan(0);
  const files = await Promise.all(styles.map(([, style = '']) => readFile(join(folder, style))));
  const weight = [Buffer.from(html), ...files].reduce(
    (sum, file) => sum + gzipSync(file).length,
    0,
  );
  expect(weight).toBeLessThanOrEqual(15_000);
});

/** The addresses that a sitemap, or their index, names. */
function named(sitemap: string): string[] {
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
}

/** Without a log there is nothing to follow in the browser, and no script. */
function isFollowing(html: string): boolean {
  return html.includes('id="follows"');
}

function isWithdrawn(html: string): boolean {
  return html.includes('This record has been withdrawn');
}

function idsOf({ html }: HtmlPage): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
}

function targetsOf({ html }: HtmlPage): string[] {
  const found = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(
    ([, target = '']) => target,
  );
  return [...new Set(found)].filter((target) => !/^(?:https?:|mailto:)/.test(target));
}

/** A link goes to a fragment of its own page, or below the base to a page or file of the site. */
async function exists(
  target: string,
  page: HtmlPage,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  folder: string,
  base: string,
): Promise<boolean> {
  const [address = '', fragment] = target
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&')
    .split('#');
  const [path = ''] = address.split('?');
  if (path !== '' && !path.startsWith(base)) return false;
  const inside = path === '' ? page.path : path.slice(base.length);
  const held = ids.get(inside);
  if (held) return fragment === undefined || held.has(fragment);
  return isFile(path, folder, base);
}

/** Whether an address below the base is a file of the site that is no page. */
async function isFile(address: string, folder: string, base: string): Promise<boolean> {
  if (!address.startsWith(base)) return false;
  return stat(join(folder, address.slice(base.length))).then(
    (found) => found.isFile(),
    () => false,
  );
}
