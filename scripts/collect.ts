import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { machineClock } from './collect/ask/Clock.ts';
import { StopError } from './collect/ask/StopError.ts';
import { findPages, type Collecting } from './collect/findPages.ts';
import { fetchProgress } from './collect/fetch/fetchProgress.ts';
import { yearsOf } from './collect/fetch/yearsOf.ts';
import { importFile } from './collect/import/importFile.ts';
import { describeStatus } from './collect/status/describeStatus.ts';
import { listedPages } from './collect/status/listedPages.ts';
import { storeStatus } from './collect/status/storeStatus.ts';
import { PROGRAM } from './collect/site/readRobots.ts';
import { CollectStore } from './collect/store/CollectStore.ts';
import { describeTexts } from './collect/text/describeTexts.ts';
import { keepUnread } from './collect/text/keepUnread.ts';
import { writeTexts } from './collect/text/writeTexts.ts';
import { progressBar } from './terminal/progressBar.ts';
import { OptionError, runCommand } from './terminal/runCommand.ts';
import { siteConfig } from '../src/site.config.ts';

const MANIFEST = join(import.meta.dirname, '../package.json');

interface Options {
  readonly store: string;
  readonly transcripts: string;
  readonly from: string;
  readonly years?: string | undefined;
  readonly limit?: string | undefined;
  readonly archive: string;
  readonly site: string;
  readonly contact?: string | undefined;
}

await runCommand({
  usage: `npm run collect -- list|fetch [--from archive|site] [--years 2016-2022] [--limit N] [--store DIR]
npm run collect -- import FILE… [--store DIR]
npm run collect -- text [--store DIR] [--transcripts DIR]
npm run collect -- status [--store DIR]
Brings real questions from where they are into content/transcripts.
list: what there is, without fetching pages. fetch: pages into the store; what was answered is not asked for again.
--from: archive, a web archive, if not given; site, the city’s present site.
--years: one year, or the first and the last; of an archive only the pages of the former site.
--limit N: fetches N pages at most; --limit 20 gives a first taste.
import: puts saved pages into the store: .html as a browser saved it, .warc or .warc.gz from an archive.
text: makes raw text of all that is in the store, in content/transcripts or in --transcripts DIR; asks no network.
status: by year, what listings name and what of it is in the store.
--store DIR: where answers are kept as they came; collected if not given.
--archive URL, --site URL: other base addresses. --contact ADDRESS: the e-mail address that is told to whom is asked; that
   of src/site.config.ts if not given.
Exit 0: done. 1: something was refused or gave no text, or the run ended early. 2: it could not run.`,
  options: {
    store: { type: 'string', default: 'collected' },
    transcripts: { type: 'string', default: 'content/transcripts' },
    from: { type: 'string', default: 'archive' },
    years: { type: 'string' },
    limit: { type: 'string' },
    archive: { type: 'string', default: 'https://web.archive.org/' },
    site: { type: 'string', default: 'https://www.london.gov.uk/' },
    contact: { type: 'string' },
  },
  operands: true,
  failed: 2,
  run: async (options, [task, ...operands]) => {
    if (task !== 'import' && operands.length > 0)
      throw new OptionError(`“${operands.join(' ')}” stands where an option is needed`);
    const store = new CollectStore(options.store);
    try {
      if (task === 'list' || task === 'fetch') return await collect(task, store, options);
      if (task === 'import') return await importAll(operands, store);
      if (task === 'text') return await text(store, options);
      if (task === 'status') return await status(store);
      throw new OptionError('say what to do: list, fetch, import, text or status');
    } finally {
      store.close();
    }
  },
});

/** Lists, and fetches. Ctrl+C ends it after what is being kept. */
async function collect(
  task: 'list' | 'fetch',
  store: CollectStore,
  options: Options,
): Promise<0 | 1> {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    controller.abort();
  });
  const limit = options.limit === undefined ? Infinity : Number(options.limit);
  if (!(limit > 0)) throw new OptionError('--limit takes a whole number from 1');
  const collecting = {
    ...readOptions(options),
    store,
    clock: machineClock,
    signal: controller.signal,
  };
  const progress = fetchProgress(process.stderr, machineClock.now);
  try {
    const { byYear, fetch } = await findPages({ ...collecting, progress });
    if (task === 'list') {
      for (const [year, pages] of byYear)
        console.log(`${year.padEnd(10)}${String(pages).padStart(8)} pages`);
      console.log('Next: npm run collect -- fetch --limit 20');
      return 0;
    }
    const { asked, left } = await fetch(limit);
    console.log(`${asked} asked for, ${left} left. Next: npm run collect -- text`);
    return 0;
  } catch (error) {
    if (!(error instanceof StopError) && !controller.signal.aborted) throw error;
    const stopped = 'Stopped. Run the same command to go on where it was.';
    console.error(error instanceof StopError ? error.message : stopped);
    return 1;
  }
}

function readOptions(
  options: Options,
): Pick<Collecting, 'from' | 'archive' | 'site' | 'years' | 'userAgent'> {
  const { from, archive, site, contact = siteConfig(false).contact } = options;
  if (from !== 'archive' && from !== 'site') throw new OptionError('--from takes archive or site');
  const years = options.years === undefined ? undefined : yearsOf(options.years);
  if (options.years !== undefined && !years)
    throw new OptionError('--years takes years: 2018, or 2016-2022');
  for (const [name, url] of [
    ['--archive', archive],
    ['--site', site],
  ] as const)
    if (!/^https?:/.test(url) || !URL.canParse(url))
      throw new OptionError(`${name} takes a web address`);
  if (!contact)
    throw new OptionError(
      'Whoever is asked must know whom to write to: set contact in src/site.config.ts, or give --contact',
    );
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(MANIFEST, 'utf8')));
  return { from, archive, site, years, userAgent: `${PROGRAM}/${version} (+mailto:${contact})` };
}

async function importAll(files: readonly string[], store: CollectStore): Promise<0 | 1> {
  if (files.length === 0) throw new OptionError('import needs the names of files');
  let refused = false;
  for (const file of files) {
    const { added, known, refusal } = await importFile(file, store);
    refused ||= refusal !== undefined;
    if (refusal === undefined)
      console.log(`${file}: ${added} added, ${known} already in the store.`);
    else console.error(`${file} was not imported: ${refusal}`);
  }
  console.log('npm run collect -- text makes raw text of what is in the store.');
  return refused ? 1 : 0;
}

async function text(store: CollectStore, options: Options): Promise<0 | 1> {
  const report = await writeTexts(store, options, progressBar(process.stderr, 'Reading pages'));
  keepUnread(options.store, report.unread);
  console.log(describeTexts(report, options));
  return report.unread.some(({ kind }) => kind !== 'missing') || report.foreign.length > 0 ? 1 : 0;
}

async function status(store: CollectStore): Promise<0> {
  console.log(describeStatus(storeStatus(store.asked, await listedPages(store))));
  return 0;
}
