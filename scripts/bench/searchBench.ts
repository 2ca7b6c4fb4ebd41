import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { chromium, type Page } from 'playwright-core';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { readFacts, readSections } from '../../src/record/markdownToEntry.ts';
import { buildSite } from '../buildSite.ts';
import { ingestTranscripts } from '../ingestTranscripts.ts';
import { today } from '../today.ts';
import { sampleArchive } from '../sample/sampleArchive.ts';
import { buildSearchIndex } from '../search/buildSearchIndex.ts';
import { searchDocument } from '../search/searchDocument.ts';
import { serveSite } from '../serveSite.ts';
import { entryIds, entryPath } from '../store/entryFiles.ts';
import { indexArchive } from '../store/indexArchive.ts';
import { MemoryWatch } from './MemoryWatch.ts';

/*
 * What a reader waits for and loads: first queries of a cold browser, over the search of this project
 * and over one stock Pagefind index of the same documents, on the same server in the same run.
 */
const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '10000' },
    // Stock Pagefind takes 19 GB for 100,000 questions: `--no-stock` leaves it out.
    stock: { type: 'boolean', default: true },
    browser: { type: 'string', default: '/usr/bin/chromium' },
  },
  allowNegative: true,
  allowPositionals: true,
});
/** Runs of each query; the median counts. */
const RUNS = 3;
/** Pages are not what is measured: the site around the index has a few. */
const SHELL = 300;

/** A page with Pagefind’s own search, as its documentation shows it. */
const STOCK_PAGE =
  '<!doctype html><title>Stock</title><div id="search"></div><script src="pagefind-ui.js"></script><script src="run.js"></script>';
const STOCK_SCRIPT = `const ui = new PagefindUI({ element: '#search', pageSize: 10, showImages: false });
addEventListener('ask', ({ detail }) => {
  if (detail.filters) ui.triggerFilters(detail.filters);
  ui.triggerSearch(detail.words);
});
`;

interface Query {
  readonly name: string;
  readonly address: string;
  readonly words?: string;
  readonly filters?: object;
  /** What is waited for, if not ten results or all there are. */
  readonly until?: string;
}

/** What one query cost. */
interface Cost {
  readonly bytes: number;
  readonly milliseconds: number;
}

const folder = await mkdtemp(join(tmpdir(), 'search-bench-'));
const watch = new MemoryWatch();
watch.start();
const questions = Number(values.questions);
const shell = await ingest('shell', SHELL);
const content = await ingest('all', questions);
const out = join(folder, 'site');
await buildSite({
  content: shell,
  transcripts: join(folder, 'shell/transcripts'),
  out,
  incremental: false,
  siteUrl: '',
});
let memory = watch.stretch();
let start = performance.now();
const archive = join(folder, 'entries.ndjson');
const where = {
  content,
  transcripts: join(folder, 'all/transcripts'),
  people: join(folder, 'none'),
};
await indexArchive({ ...where, index: archive, incremental: false });
const index = await buildSearchIndex({ content, out, index: archive });
report('index by period', start, await count(join(out, 'pagefind')));
if (values.stock) {
  memory = watch.stretch();
  start = performance.now();
  await stockIndex(join(out, 'stock'));
  report('stock index', start, await count(join(out, 'stock')));
}
watch.stop();
const server = await serveSite({ folder: out, port: 0 });
const browser = await chromium.launch({
  executablePath: values.browser,
  args: ['--no-sandbox', '--headless', '--disable-gpu'],
});
try {
  console.log(`\n${index.records} questions in ${index.periods} periods\n`);
  console.log('| query | by period | | stock | |\n|---|---|---|---|---|');
  for (const query of queries()) {
    const ours = await median((page) => searchHere(page, query));
    const stock =
      values.stock && query.words ? await median((page) => searchStock(page, query)) : '| ';
    console.log(`| ${query.name} | ${ours} | ${stock} |`);
  }
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

/** Queries of each kind; stock Pagefind is asked for those that it has an equal of. */
function queries(): Query[] {
  const rare = wordOf((records) => records === 3);
  const common = wordOf((records) => records > index.records / 10 && records < index.records / 8);
  const filters = { group: 'riverside-group', status: 'answered', kind: 'question' };
  const narrowed = new URLSearchParams({ q: 'lamps', ...filters });
  return [
    { name: 'word of most questions', address: '?q=lamps', words: 'lamps' },
    { name: 'common word', address: `?q=${common}`, words: common },
    { name: 'rare word', address: `?q=${rare}`, words: rare },
    { name: 'member', address: '?q=Wilfred+Márllock', words: 'Wilfred Márllock' },
    { name: 'reference', address: '?q=1984/1234', words: '1984/1234' },
    { name: 'two words', address: `?q=${common}+winter`, words: `${common} winter` },
    { name: 'phrase', address: '?q="the+lamps"', words: '"the lamps"' },
    { name: 'word and three filters', address: `?${narrowed}`, words: 'lamps', filters },
    { name: 'filters alone', address: `?${new URLSearchParams(filters)}` },
    { name: 'word in a range of days', address: '?q=lamps&from=1979-02-01&to=1979-06-30' },
    { name: 'either of two, without a third', address: `?q=trams+OR+${common}+-winter` },
    { name: 'nothing found, other spellings', address: '?q=lmaps', until: '#results .meant' },
    { name: 'over time, a word', address: `?q=${common}&over=number`, until: '#charts svg' },
    {
      name: 'over time, a word with a filter',
      address: `?q=${common}&kind=question&over=number`,
      until: '#charts svg',
    },
    { name: 'newest first', address: '?q=lamps&order=newest' },
    { name: 'oldest first', address: '?q=lamps&order=oldest' },
    { name: 'best match', address: `?q=${common}&order=best`, words: common },
    {
      name: 'best match, two words',
      address: `?q=${common}+winter&order=best`,
      words: `${common} winter`,
    },
  ];
}

/** The first word that so many records have, in all periods together, and that begins no other. */
function wordOf(fits: (records: number) => boolean): string {
  const folder = join(out, 'pagefind/words');
  for (const file of readdirSync(folder)) {
    const lines = gunzipSync(readFileSync(join(folder, file)))
      .toString()
      .split('\n');
    for (const [place, line] of lines.entries()) {
      const [word = '', ...counts] = line.split(' ');
      const records = counts.map((count) => parseInt(count.split(':')[1] ?? '', 36));
      const alone = !lines[place + 1]?.startsWith(word);
      if (alone && /^[a-z]{5,}$/.test(word) && fits(records.reduce((sum, one) => sum + one, 0)))
        return word;
    }
  }
  throw new Error('the archive has no such word');
}

async function ingest(name: string, questions: number): Promise<string> {
  const transcripts = join(folder, name, 'transcripts');
  for (const { path, text } of sampleArchive(questions, 1)) {
    await mkdir(dirname(join(transcripts, path)), { recursive: true });
    await writeFile(join(transcripts, path), text);
  }
  const content = join(folder, name, 'content');
  await ingestTranscripts({
    transcripts,
    content,
    people: join(content, 'people'),
    check: false,
    today: today(),
  });
  return content;
}

/** One Pagefind index of the same documents, with all that Pagefind writes. */
async function stockIndex(outputPath: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind did not start');
  for (const id of entryIds(content)) {
    const markdown = readFileSync(join(content, entryPath(id)), 'utf8');
    const facts = readFacts(markdown);
    if (!isQuestion(facts)) continue;
    const html = searchDocument(facts, readSections(markdown, facts));
    await index.addHTMLFile({ url: `/questions/${id}/`, content: html });
  }
  await index.writeFiles({ outputPath });
  await close();
  await writeFile(join(outputPath, 'index.html'), STOCK_PAGE);
  await writeFile(join(outputPath, 'run.js'), STOCK_SCRIPT);
}

function report(stage: string, start: number, files: number): void {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const peak = Math.round(memory() / 2 ** 20);
  console.log(`${stage}: ${seconds} s, ${peak} MiB, ${files} files`);
}

async function count(folder: string): Promise<number> {
  return (await readdir(folder, { recursive: true })).length;
}

/** From a search on an open page to its tenth result, or its last, on the page. */
async function searchHere(page: Page, { address, until }: Query): Promise<number> {
  await page.goto(`${server.url}search/`, { waitUntil: 'networkidle' });
  const start = performance.now();
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  if (until) {
    await page.locator(until).first().waitFor({ state: 'attached' });
    return performance.now() - start;
  }
  // Ten hits, or all there are: the page says how many once it is done.
  await page.waitForFunction(
    () =>
      document.querySelectorAll('#results .hits > li').length === 10 ||
      document.querySelector('#status')?.textContent !== '',
  );
  return performance.now() - start;
}

/** The same with Pagefind’s own page elements, as they come. */
async function searchStock(page: Page, { words = '', filters }: Query): Promise<number> {
  await page.goto(`${server.url}stock/`, { waitUntil: 'networkidle' });
  const start = performance.now();
  await page.evaluate((asked) => dispatchEvent(new CustomEvent('ask', { detail: asked })), {
    words,
    filters,
  });
  await page.waitForFunction(
    () =>
      document.querySelectorAll('.pagefind-ui__result-title').length === 10 ||
      /^\d results? for|No results/.test(
        document.querySelector('.pagefind-ui__message')?.textContent ?? '',
      ),
  );
  return performance.now() - start;
}

/** One query in a browser that has nothing of the site: scripts, programs and data count, not the look. */
async function cost(run: (page: Page) => Promise<number>): Promise<Cost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (/\.(?:css|woff2|svg|txt)$|\/(?:search|stock)\/\?/.test(request.url())) return;
    const size = request.sizes().then((one) => one.responseBodySize + one.responseHeadersSize);
    // What comes after the result was painted does not count.
    sizes.push(size.catch(() => 0));
  });
  const milliseconds = await run(page);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { bytes, milliseconds };
}

async function median(run: (page: Page) => Promise<number>): Promise<string> {
  const costs: Cost[] = [];
  for (let left = RUNS; left > 0; left -= 1) costs.push(await cost(run));
  costs.sort((a, b) => a.milliseconds - b.milliseconds);
  const { bytes, milliseconds } = costs[Math.floor(RUNS / 2)] ?? { bytes: 0, milliseconds: 0 };
  return `${Math.round(bytes / 1000)} kB | ${(milliseconds / 1000).toFixed(2)} s`;
}
