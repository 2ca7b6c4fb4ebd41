import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logSummary } from '../src/archive/logSummary.ts';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { guardedAddresses } from '../scripts/site/guardedAddresses.ts';
import { storedLog } from '../scripts/store/storedLog.ts';
import { writeLog } from '../scripts/writeLog.ts';
import { siteHashes } from './siteHashes.ts';

const SITE = 'https://example.org/mqt/';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An invented record of the newer layout, open where it has no answer. */
function record(id: string, name: string, answer = ''): string {
  const given = answer && `Answer\n\nDate: 1976-09-15\n\nThe Mayor: ${answer}\n`;
  return `[Invented record]\nLamps\n\nLabel Content\nMeeting: MQT on 1976-09-15\nReference: ${id}\nQuestion by: ${name}\nOrganisation: Riverside Group\nAsked of: The Mayor\n\nQuestion\n\nLamps\n\nWhere are the lamps?\n\n${given}`;
}

const at = (...path: readonly string[]) => join(folder, ...path);

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), text);
}

/** Publishes what stands in the folder, and sees that it is the same as if all was made anew. */
async function publish(date: string) {
  const [transcripts, content, people] = [at('transcripts'), at('content'), at('content/people')];
  await ingestTranscripts({ transcripts, content, people, check: false, today: '2026-01-01' });
  const { changes } = await writeLog({ content, date });
  const options = { transcripts, content, siteUrl: SITE };
  await buildSite({ ...options, out: at('site'), incremental: true });
  await buildSite({ ...options, out: at('clean'), incremental: false });
  const site = await siteHashes(at('site'));
  expect(site).toEqual(await siteHashes(at('clean')));
  const guarded = [...guardedAddresses(logSummary(storedLog(content)), true).keys()];
  const files = guarded.map((path) => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`);
  expect(Object.keys(site)).toEqual(expect.arrayContaining(files));
  return changes.flatMap((change) => ('id' in change ? [`${change.kind} ${change.id}`] : []));
}

async function feedOf(path: string): Promise<unknown[]> {
  const feed = parseFeed(await readFile(at('site', path, 'feed.xml'), 'utf8'));
  if (feed.format !== 'atom') throw new Error(feed.format);
  return (feed.feed.entries ?? []).map(({ title }) => title?.value);
}

test('four publications: log, pages and feeds go together, and a feed lives as long as its page', async () => {
  await put('content/people/aliases.yaml', '[]\n');
  await put('transcripts/1976-0001.txt', record('1976/0001', 'Jon Marsh AM', 'In the street.'));
  await put('transcripts/1976-0002.txt', record('1976/0002', 'Una Wren AM'));
  expect(await publish('1980-01-05')).toEqual(['known 1976/0001', 'known 1976/0002']);
  expect(await feedOf('questions/1976/0002')).toEqual(['Lamps']);

  // Its answer comes with another text of the page, and another question with it.
  await put('transcripts/1976-0002.txt', record('1976/0002', 'Una Wren AM', 'By the river.'));
  await put('transcripts/1976-0003.txt', record('1976/0003', 'Una Wren AM', 'At the docks.'));
  expect(await publish('1980-02-05')).toEqual(['answered 1976/0002', 'published 1976/0003']);
  expect(await feedOf('questions/1976/0002')).toEqual(['Answered: Lamps']);
  expect(await feedOf('members/una-wren')).toEqual(['Lamps', 'Answered: Lamps']);

  // A later reading corrects one, another is withdrawn.
  await put(
    'transcripts/1976-0003@1980-03-01.txt',
    record('1976/0003', 'Una Wren AM', 'At all the docks.'),
  );
  await put(
    'content/withdrawn.yaml',
    '- { id: 1976/0002, date: 1980-03-02, reason: Asked for. }\n',
  );
  expect(await publish('1980-03-05')).toEqual(['withdrawn 1976/0002', 'corrected 1976/0003']);
  expect(await feedOf('questions/1976/0002')).toEqual([
    'Question 1976/0002 was withdrawn',
    'Question 1976/0002',
  ]);
  expect(await feedOf('questions/1976/0003')).toEqual(['Corrected: Lamps', 'Lamps']);

  // It is put back, and everybody has it again.
  await rm(at('content/withdrawn.yaml'));
  expect(await publish('1980-03-05')).toEqual(['restored 1976/0002']);
  expect((await feedOf(''))[0]).toBe('Published again: Lamps');
  const page = await readFile(at('site/questions/1976/0002/index.html'), 'utf8');
  expect(page).toMatch(/Before <span class="date">5 January 1980<\/span>/);
  expect(page).toContain('<time datetime="1980-03-05">5 March 1980</time>');

  // One byte of the log is broken: nothing is built, and the line is named.
  const file = at('content/log/1980.ndjson');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"date":"1980-02-05"', '"date":"1980-02-06"'));
  const line = text.slice(0, text.indexOf('1980-02-05')).split('\n').length;
  await expect(
    buildSite({
      ...{ transcripts: at('transcripts'), content: at('content') },
      out: at('site'),
      incremental: true,
    }),
  ).rejects.toThrow(`${file}:${line}: the line has been altered`);
});
