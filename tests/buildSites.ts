import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { sampleArchive } from '../scripts/sample/sampleArchive.ts';
import { writeLog } from '../scripts/writeLog.ts';
import { serveSite, type Serving } from '../scripts/serveSite.ts';
import { findBrowser } from './findBrowser.ts';

/** One built and served site. */
export interface Site {
  readonly folder: string;
  readonly content: string;
  readonly url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The one real record. */
    real: Site;
    /** A few hundred invented questions. */
    sample: Site;
    /** The real record below a path of a public address. */
    sub: Site;
  }
}

/** The one real record, with the people as they were reviewed: tests do not ask what the archive here holds. */
const RECORD = resolve('tests/record');
/** The public address of the third site. */
export const SUB_ADDRESS = 'https://example.org/sub/path/';
/** Enough for a list of more than one page: a test fails where that is no longer so. */
const SAMPLE_QUESTIONS = 260;
/** Small periods, so that the search of a few hundred questions has several. */
const PERIOD = 90;
/** Records of a kind that the sample does not invent: with an earlier answer, withdrawn, with files of any form and alone, with tables. */
const FIXTURES = resolve('src/transcript/layouts/page/fixtures/labelled');
const EXTRA = [
  ...['several-answers/earlier-and-later.txt', 'two-records/two-records.txt'],
  ...['attachments/words-and-files.txt', 'attachments/files-alone.txt', 'tables/1961-0940.txt'],
];
/** So many of them are known before the log begins; the others are published later. */
const KNOWN_EXTRA = 2;
const CORRECTED = resolve('src/transcript/layouts/newer/fixtures/sample/c-newer.txt');
const WITHDRAWN =
  '- { id: 1961/0280, date: 1961-12-01, reason: Withdrawn to show how it looks. }\n';

/** The days on which the log of the sample begins, and is told of what came later. */
const [BEGUN, LOGGED] = ['1990-01-01', '1990-02-01'];
/** Addresses that the archive had once, before there was a log: a list that is empty now, one that is shorter, one that moved, and an earlier wording that was withdrawn. */
const PUBLISHED =
  '/members/no-one-now/\n/questions/1961/page/9/\n/questions/1961/0280/at/1961-11-01/\n';
const MOVED =
  '- { from: /members/old-name/, to: /about/, date: 1961-12-01, reason: Moved to show how it looks. }\n';
const CORRECTIONS = `- { id: 1978/9905, key: askedBy, value: Asha Whitlock AM, reason: To show how it looks. }
- { id: 1978/9905, key: category, value: Fire, reason: To show how it looks. }
`;

/** Every other one of many: as tall a list as there is, and one page more. */
const SCATTERED = Array.from({ length: 650 }, (_, index) => String(1001 + index * 2));
/** Questions that are known to exist elsewhere, of a year with some here and of two with none. */
const KNOWN = JSON.stringify({
  years: { '1961': '0001..0009', '1990': '0155 0157..1200', '1991': SCATTERED.join(' ') },
  unnumbered: 12,
});
/** Records that nothing tells the question of: so many that they have a page of their own. */
const REFUSED = 6;

/** Builds and serves the sites that all browser tests share; the end of the run takes them away. */
export default async function buildSites(project: TestProject): Promise<() => Promise<void>> {
  // Before anything is built: without a browser the run ends at once, with one line.
  project.provide('browser', await findBrowser());
  const folder = await mkdtemp(join(tmpdir(), 'sites-'));
  const servers: Serving[] = [];
  const stop = async () => {
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true, force: true });
  };
  const serve = async (built: Omit<Site, 'url'>, siteUrl = ''): Promise<Site> => {
    const server = await serveSite({ folder: built.folder, port: 0, siteUrl });
    servers.push(server);
    return { ...built, url: server.url };
  };
  const small = async () => {
    project.provide('real', await serve(await buildReal(folder, 'real')));
    project.provide('sub', await serve(await buildReal(folder, 'sub', SUB_ADDRESS), SUB_ADDRESS));
  };
  const large = async () => {
    project.provide('sample', await serve(await buildSample(folder)));
  };
  try {
    // Much of a build has work for one core, and the large one takes as long as the small ones.
    await Promise.all([small(), large()]);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** How a site is built, and the day on which its log is told of it, if it has one. */
interface BuiltAs {
  readonly siteUrl?: string;
  readonly periodSize?: number;
  readonly logged?: string;
}

/** Builds the one real record below a folder. @param siteUrl the public address, if it has one. */
export function buildReal(parent: string, name: string, siteUrl = ''): Promise<Omit<Site, 'url'>> {
  return build(parent, name, resolve(RECORD, 'transcripts'), { siteUrl });
}

async function build(
  parent: string,
  name: string,
  transcripts: string,
  { siteUrl = '', periodSize = 0, logged }: BuiltAs = {},
): Promise<Omit<Site, 'url'>> {
  const at = (part: string) => join(parent, name, part);
  const [content, folder] = [at('content'), at('dist')];
  await ingest(transcripts, content);
  if (logged !== undefined) await writeLog({ content, date: logged });
  await buildSite({
    transcripts,
    content,
    out: folder,
    incremental: false,
    siteUrl,
    periodSize,
  });
  return { folder, content };
}

async function ingest(transcripts: string, content: string): Promise<void> {
  const people = join(content, 'people');
  await cp(join(RECORD, 'people'), people, { recursive: true });
  await ingestTranscripts({ transcripts, content, people, check: false, today: '2026-01-01' });
}

/** Builds a few hundred invented questions below a folder, with pages of every kind. */
export async function buildSample(parent: string): Promise<Omit<Site, 'url'>> {
  const transcripts = join(parent, 'sample/transcripts');
  for (const { path, text } of sampleArchive(SAMPLE_QUESTIONS, 1)) {
    await mkdir(dirname(join(transcripts, path)), { recursive: true });
    await writeFile(join(transcripts, path), text);
  }
  const content = join(parent, 'sample/content');
  await mkdir(content);
  const putExtra = (from: number, to?: number) =>
    Promise.all(
      EXTRA.slice(from, to).map((path, index) =>
        copyFile(join(FIXTURES, path), join(transcripts, `extra-${from + index}.txt`)),
      ),
    );
  await putExtra(0, KNOWN_EXTRA);
  // One record with a later reading, which corrects it.
  const first = await readFile(CORRECTED, 'utf8');
  await writeFile(join(transcripts, '1978-9905.txt'), first);
  await writeFile(join(content, 'withdrawn.yaml'), WITHDRAWN);
  await writeFile(join(content, 'addresses.txt'), PUBLISHED);
  await ingest(transcripts, content);
  await writeLog({ content, date: BEGUN });
  await putExtra(KNOWN_EXTRA);
  await writeFile(
    join(transcripts, '1978-9905@1979-03-02.txt'),
    first.replace('Eleven', 'Twelve, since March'),
  );
  const nameless = first.replace(/^Reference: .*$/m, '');
  for (let index = 1; index <= REFUSED; index += 1) {
    await writeFile(join(transcripts, `nameless-${index}.txt`), nameless);
  }
  await writeFile(join(content, 'moved.yaml'), MOVED);
  await writeFile(join(content, 'corrections.yaml'), CORRECTIONS);
  await writeFile(join(content, 'known.json'), KNOWN);
  return build(parent, 'sample', transcripts, { periodSize: PERIOD, logged: LOGGED });
}
