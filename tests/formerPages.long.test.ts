import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { writeLog } from '../scripts/writeLog.ts';
import { siteHashes } from './siteHashes.ts';

const MOVED = [
  '- from: /members/jon-marsh/',
  '  to: /members/jonathan-marsh/',
  '  date: 1979-03-02',
  '  reason: The same member under two spellings.',
  '',
];
const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'former-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An invented record of the newer layout. */
function record(id: string, date: string, name: string): string {
  return `[Invented record]\nLamps\n\nLabel Content\nMeeting: MQT on ${date}\nReference: ${id}\nQuestion by: ${name}\nOrganisation: Riverside Group\nAsked of: The Mayor\n\nQuestion\n\nLamps\n\nWhere are the lamps?\n\nAnswer\n\nDate: ${date}\n\nThe Mayor: In the street.\n`;
}

test('what was published stays when spellings are joined, a date is corrected, and all is withdrawn', async () => {
  const at = (...path: readonly string[]) => join(folder, ...path);
  const put = async (path: string, text: string) => {
    await mkdir(dirname(at(path)), { recursive: true });
    await writeFile(at(path), text);
  };
  const make = async (out: string, incremental: boolean, logged = false) => {
    const [transcripts, content] = [at('transcripts'), at('content')];
    await ingestTranscripts({
      transcripts,
      content,
      people: at('content/people'),
      check: false,
      remove: true,
      today: '2026-01-01',
    });
    const siteUrl = 'https://example.org/mqt/';
    if (logged) await writeLog({ content, date: '2026-01-01' });
    await buildSite({ transcripts, content, out: at(out), incremental, siteUrl });
  };
  const read = (path: string) => readFile(at('site', path), 'utf8');
  await put('transcripts/1976-0001.txt', record('1976/0001', '1976-09-15', 'Jon Marsh AM'));
  await put('transcripts/1976-0002.txt', record('1976/0002', '1976-09-15', 'Jonathan Marsh AM'));
  await put('transcripts/1977-0003.txt', record('1977/0003', '1977-01-12', 'Jonathan Marsh AM'));
  await make('site', true, true);
  const first = await siteHashes(at('site'));
  const published = Object.keys(first).filter(isAddress);
  expect(published).toContain('members/jon-marsh/feed.xml');

  // Two spellings are joined, and the date of a meeting with one question is corrected.
  await put(
    'content/people/aliases.yaml',
    '- { name: Jon Marsh, person: jonathan-marsh, reason: The same. }\n',
  );
  await put('transcripts/1977-0003.txt', record('1977/0003', '1977-01-13', 'Jonathan Marsh AM'));
  await put('content/moved.yaml', `${MOVED.join('\n')}- { from: /questions/1977/0009/ }\n`);
  const failed: unknown = await make('site', true).catch((error: unknown) => error);
  expect(String(failed)).toContain('content/moved.yaml:5:3  `to` is missing');
  expect(await siteHashes(at('site'))).toEqual(first);
  await put('content/moved.yaml', MOVED.join('\n'));
  await make('site', true, true);

  const moved = await read('members/jon-marsh/index.html');
  expect(moved).toContain('http-equiv="refresh" content="0; url=/mqt/members/jonathan-marsh/"');
  expect(moved).toContain(
    '<link rel="canonical" href="https://example.org/mqt/members/jonathan-marsh/">',
  );
  expect(moved).toContain('The same member under two spellings.');
  expect(await read('_redirects')).toContain(
    '\n/mqt/members/jon-marsh/  /mqt/members/jonathan-marsh/  301\n',
  );
  expect(await read('members/jon-marsh/feed.xml')).toContain('/questions/1976/0002/');
  const empty = await read('meetings/mqt/1977-01-12/index.html');
  expect(empty).toContain('No questions are published here any more');
  expect(empty).toContain('href="/mqt/questions/1977/"');
  expect(parseFeed(await read('meetings/mqt/1977-01-12/feed.xml')).format).toBe('atom');
  expect(parseFeed(await read('meetings/mqt/1977-01-12/feed.json')).format).toBe('json');

  // Everything is withdrawn.
  const withdrawn = ['1976/0001', '1976/0002', '1977/0003'].map(
    (id) => `- { id: ${id}, date: 1979-05-01, reason: Asked for. }\n`,
  );
  await put('content/withdrawn.yaml', withdrawn.join(''));
  await make('site', true);
  const site = await siteHashes(at('site'));
  expect(Object.keys(site)).toEqual(expect.arrayContaining(published));
  expect(await read('members/jonathan-marsh/index.html')).toContain('No questions are published');
  for (const path of Object.keys(site).filter((file) => file.endsWith('.html'))) {
    const report = await validator.validateString(await read(path), path);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  }
  await make('clean', false);
  expect(site).toEqual(await siteHashes(at('clean')));

  // Without the log nothing would guard what was published.
  await rm(at('content/log/2026.ndjson'));
  await mkdir(at('content/log/2026.ndjson/1'), { recursive: true });
  await expect(make('site', true)).rejects.toThrow('is no part of the log');
});

/** Pages, and the feeds of members and meetings. */
function isAddress(file: string): boolean {
  return file.endsWith('index.html') || /^(?:members|meetings)\/.*feed\./.test(file);
}
