import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { machineClock } from './collect/ask/Clock.ts';
import { StopError } from './collect/ask/StopError.ts';
import { theirQuestions } from './collect/check/differences.ts';
import { describeDifferences } from './collect/check/describeDifferences.ts';
import { findPages } from './collect/findPages.ts';
import { fetchProgress } from './collect/fetch/fetchProgress.ts';
import { listProgress } from './collect/fetch/listProgress.ts';
import { importFile } from './collect/import/importFile.ts';
import { readOptions } from './collect/readOptions.ts';
import { describeStatus } from './collect/status/describeStatus.ts';
import { keepKnown, knownAmong } from './collect/status/keepKnown.ts';
import { listedPages } from './collect/status/listedPages.ts';
import { publishedStatus } from './collect/status/publishedStatus.ts';
import { storeStatus } from './collect/status/storeStatus.ts';
import { PROGRAM } from './collect/site/readRobots.ts';
import { CollectStore } from './collect/store/CollectStore.ts';
import { capturesByPage } from './collect/text/capturesByPage.ts';
import { describeTexts } from './collect/text/describeTexts.ts';
import { keepUnread } from './collect/text/keepUnread.ts';
import { writeTexts } from './collect/text/writeTexts.ts';
import { KNOWN, knownIn } from './store/knownIn.ts';
import { progressBar } from './terminal/progressBar.ts';
import { OptionError, runCommand } from './terminal/runCommand.ts';
import { complain, say } from './terminal/say.ts';
import { siteConfig } from '../src/site.config.ts';

const MANIFEST = join(import.meta.dirname, '../package.json');

interface Options {
  readonly store: string;
  readonly transcripts: string;
  readonly content?: string | undefined;
  readonly differences: boolean;
  readonly from: string;
  readonly years?: string | undefined;
  readonly limit?: string | undefined;
  readonly pace?: string | undefined;
  readonly archive: string;
  readonly site: string;
  readonly contact?: string | undefined;
}

await runCommand({
  usage: `npm run collect -- list|fetch [--from archive|site] [--years 2016-2022] [--limit N] [--pace N] [--store DIR]
npm run collect -- import FILE… [--store DIR]
npm run collect -- text [--store DIR] [--transcripts DIR] [--content DIR]
npm run collect -- status [--differences] [--store DIR] [--content DIR]
Brings real questions from their sources into content/transcripts.
list: finds out what there is, without fetching pages. fetch: fetches pages into the store; what was answered is not asked
   for again.
--from: archive, a web archive (the default), or site, the city’s present site.
--years: one year, or the first and the last; from an archive, only the pages of the former site.
--limit N: fetches at most N pages; --limit 20 is a good start.
--pace N: pages a minute; by default, 60 from an archive (480 at most) and 12 from the site (the most).
import: puts saved pages into the store: .html or .mhtml as a browser saved it, .warc, .warc.gz or .wacz from an archive. An
   .xml file of TheyWorkForYou’s is kept for checking: it says what exists, its words are compared, and none is published.
text: makes raw text of all that is in the store, in content/transcripts or in --transcripts DIR, and adds the questions that
   are known to exist to known.json, in the folder above or in --content DIR; asks no network.
status: by year, what listings name, what of it is in the store and what of it has an entry in the folder above
   --transcripts, or in --content DIR. --differences: where TheyWorkForYou’s words are other than those of the pages.
--store DIR: where answers are kept as they came; by default, collected.
--archive URL, --site URL: other base addresses. --contact ADDRESS: the e-mail address given to the sites that are
   asked; by default, the one in src/site.config.ts.
Exit 0: done. 1: something was refused or gave no text, or the run ended early. 2: it could not run.`,
  options: {
    store: { type: 'string', default: 'collected' },
    transcripts: { type: 'string', default: 'content/transcripts' },
    content: { type: 'string' },
    differences: { type: 'boolean', default: false },
    from: { type: 'string', default: 'archive' },
    years: { type: 'string' },
    limit: { type: 'string' },
    pace: { type: 'string' },
    archive: { type: 'string', default: 'https://web.archive.org/' },
    site: { type: 'string', default: 'https://www.london.gov.uk/' },
    contact: { type: 'string' },
  },
  operands: true,
  failed: 2,
  run: async (options, [task, ...operands]) => {
    if (task !== 'import' && operands.length > 0)
      throw new OptionError(`“${operands.join(' ')}” is not an option`);
    const store = new CollectStore(options.store);
    // Ctrl+C ends it after what is being kept.
    const controller = new AbortController();
    process.once('SIGINT', () => {
      controller.abort();
    });
    const { signal } = controller;
    try {
      if (task === 'list' || task === 'fetch') return await collect(task, store, options, signal);
      if (task === 'import') return await importAll(operands, store, signal);
      if (task === 'text') return await text(store, options, signal);
      if (task === 'status') return await status(store, options);
      throw new OptionError('say what to do: list, fetch, import, text or status');
    } catch (error) {
      if (!(error instanceof StopError) && !signal.aborted) throw error;
      const stopped = 'Stopped. Run the same command to go on where it was.';
      complain(error instanceof StopError ? error.message : stopped);
      return 1;
    } finally {
      store.close();
    }
  },
});

async function collect(
  task: 'list' | 'fetch',
  store: CollectStore,
  options: Options,
  signal: AbortSignal,
): Promise<0> {
  const { limit, ...wanted } = readOptions(options);
  const userAgent = userAgentOf(options);
  const { listing, end } = listProgress(process.stderr, machineClock.now);
  const { byYear, fetch } = await findPages({
    ...{ ...wanted, userAgent, store, signal, listing, clock: machineClock },
    progress: fetchProgress(process.stderr, machineClock.now),
  }).finally(end);
  if (task === 'list') {
    for (const [year, pages] of byYear) say(`${year.padEnd(10)}${String(pages).padStart(8)} pages`);
    say('Next: npm run collect -- fetch --limit 20');
    return 0;
  }
  const { asked, left } = await fetch(limit);
  say(`${asked} asked for, ${left} left. Next: npm run collect -- text`);
  return 0;
}

/** The name of the program, its version and whom to write to. @throws OptionError where nobody is named. */
function userAgentOf({ contact = siteConfig(false).contact }: Options): string {
  if (!contact)
    throw new OptionError(
      'Whoever is asked must know whom to write to: set contact in src/site.config.ts, or give --contact',
    );
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(MANIFEST, 'utf8')));
  return `${PROGRAM}/${version} (+mailto:${contact})`;
}

async function importAll(
  files: readonly string[],
  store: CollectStore,
  signal: AbortSignal,
): Promise<0 | 1> {
  if (files.length === 0) throw new OptionError('import needs the names of files');
  let refused = false;
  for (const file of files) {
    const { added, known, refusal } = await importFile(file, store, signal);
    refused ||= refusal !== undefined;
    const counts = `${added} added, ${known} already in the store.`;
    if (refusal === undefined) say(`${file}: ${counts}`);
    else if (added + known === 0) complain(`${file} was not imported: ${refusal}`);
    else complain(`${file}: ${counts} Not all of it was imported: ${refusal}`);
  }
  say('npm run collect -- text makes raw text of what is in the store.');
  return refused ? 1 : 0;
}

async function text(store: CollectStore, options: Options, signal: AbortSignal): Promise<0 | 1> {
  const progress = progressBar(process.stderr, 'Reading pages');
  const report = await writeTexts(store, options, progress, signal);
  keepUnread(options.store, report.unread);
  say(describeTexts(report, options));
  const listed = await listedPages(store);
  const known = knownAmong(listed, new Set(capturesByPage(store.asked).keys()));
  const content = contentOf(options);
  if (keepKnown(content, known))
    say(`${join(content, KNOWN)} says what is known to exist, for the coverage pages.`);
  return report.unread.some(({ kind }) => kind !== 'missing') || report.foreign.length > 0 ? 1 : 0;
}

async function status(store: CollectStore, options: Options): Promise<0> {
  if (options.differences) {
    for await (const line of describeDifferences(store)) say(line);
    return 0;
  }
  const listed = await listedPages(store);
  const content = contentOf(options);
  const known = [...(knownIn(content)?.ids ?? []), ...knownAmong(listed, new Set()).ids];
  const published = publishedStatus(content, known);
  say(describeStatus(storeStatus(store.asked, listed), published));
  if ((await theirQuestions(store).next()).done !== true)
    say('\nWhere TheyWorkForYou’s words are others: npm run collect -- status --differences');
  return 0;
}

/** Beside the raw text, where nothing else is said. */
function contentOf({ content, transcripts }: Options): string {
  return content ?? join(transcripts, '..');
}
