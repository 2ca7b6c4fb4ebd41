import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseTranscript } from '../../../src/transcript/parseTranscript.ts';
import { resolveDrafts } from '../../../src/transcript/resolveDrafts.ts';
import { filesBelow } from '../../store/filesBelow.ts';
import { transcriptFiles } from '../../store/transcriptFiles.ts';
import { formerHtml, presentHtml, type InventedPage } from '../inventPage.testing.ts';
import { CollectStore } from '../store/CollectStore.ts';
import { writeTexts, type TextReport } from './writeTexts.ts';

const PAGE: InventedPage = {
  title: 'Lamps in Tanner Park',
  date: '1972-03-22',
  reference: '1972/0155',
  askedBy: 'Ruth Oyelaran',
  question: '<p>Will you light the path?</p>',
  answers: [{ words: '<p>Yes.</p>' }],
};
const ADDRESS = 'https://city.example/questions/1972/0155';
const REPLAY = 'https://archive.example/web';
const AT = '2026-03-02T10:00:00.000Z';

let folders: { store: string; transcripts: string };
let store: CollectStore;
beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), 'collect-'));
  folders = { store: join(home, 'collected'), transcripts: join(home, 'transcripts') };
  store = new CollectStore(folders.store);
});
afterEach(() => {
  store.close();
});

async function keep(address: string, html: string, at = AT): Promise<void> {
  const body = Buffer.from(html);
  await store.keep(
    { address, at, answer: { status: 200, statusText: 'OK', headers: [], body } },
    false,
  );
}

function former(page: Partial<InventedPage>, address = ADDRESS): string {
  return formerHtml({ ...PAGE, ...page }, { address, labels: true });
}

function texts(): Promise<TextReport> {
  return writeTexts(store, folders);
}

test('of several captures the oldest is the text, and each that reads otherwise a reading of its day', async () => {
  const holding = { answers: [{ words: 'Officers are drafting a response', holding: true }] };
  await keep(`${REPLAY}/19740504000000id_/${ADDRESS}`, former({}));
  await keep(
    `${REPLAY}/19720401000000id_/http://www.city.example/questions/1972/0155`,
    former(holding),
  );
  await keep(`${REPLAY}/19730504000000id_/${ADDRESS}`, former({}).replace('Menu', 'Another menu'));
  await keep(`${REPLAY}/19750504000000id_/${ADDRESS}`, '<title>Page not found</title>');
  const report = await texts();
  expect(filesBelow(folders.transcripts)).toEqual([
    'former/1972/1972-0155.txt',
    'former/1972/1972-0155.url',
    'former/1972/1972-0155@1973-05-04.txt',
    'former/1972/1972-0155@1973-05-04.url',
  ]);
  expect(report).toMatchObject({ pages: 1, written: 4, unread: [{ kind: 'missing' }] });
  const read = [...transcriptFiles(folders.transcripts).transcripts];
  const drafts = read.flatMap((one) =>
    'text' in one ? parseTranscript(one, { aliases: [], groups: [], offices: [] }).drafts : [],
  );
  const { entries } = resolveDrafts(drafts);
  expect(entries.map(({ facts }) => facts)).toMatchObject([
    {
      id: '1972/0155',
      status: 'answered',
      history: [{ date: '1973-05-04' }],
      sources: [{ url: ADDRESS }],
    },
  ]);
});

test('run again it changes nothing, and follows the store where that has more', async () => {
  await keep(ADDRESS, former({}));
  await texts();
  expect(await texts()).toMatchObject({ written: 0, unchanged: 2 });
  await keep(ADDRESS, former({ question: '<p>Will you?</p>' }), '2026-04-01T10:00:00.000Z');
  expect(await texts()).toMatchObject({ written: 2, unchanged: 2 });
});

test('a file that someone else wrote or edited is left as it is, and told', async () => {
  await keep(ADDRESS, former({}));
  await texts();
  const path = join(folders.transcripts, 'former/1972/1972-0155.txt');
  writeFileSync(path, 'edited');
  expect(await texts()).toMatchObject({ written: 0, foreign: ['former/1972/1972-0155.txt'] });
  expect(readFileSync(path, 'utf8')).toBe('edited');
  rmSync(path);
  expect(await texts()).toMatchObject({ written: 1, foreign: [] });
});

test('a run that is stopped removes nothing, and the next goes on', async () => {
  await keep(ADDRESS, former({}));
  await texts();
  store.close();
  rmSync(join(folders.store, 'asked.jsonl'));
  store = new CollectStore(folders.store);
  await keep(ADDRESS.replace('0155', '0156'), former({}, ADDRESS.replace('0155', '0156')));
  const stopped = AbortSignal.abort();
  await expect(writeTexts(store, folders, undefined, stopped)).rejects.toThrow('aborted');
  expect(filesBelow(folders.transcripts)).toHaveLength(2);
  expect(await texts()).toMatchObject({ written: 2, removed: 2 });
});

test('what no answer of the store gives any more is removed, but for what someone edited', async () => {
  await keep(ADDRESS, former({}));
  await texts();
  store.close();
  rmSync(join(folders.store, 'asked.jsonl'));
  store = new CollectStore(folders.store);
  writeFileSync(
    join(folders.transcripts, 'former/1972/1972-0155.url'),
    'https://city.example/mine\n',
  );
  expect(await texts()).toMatchObject({ pages: 0, removed: 1 });
  expect(filesBelow(folders.transcripts)).toEqual(['former/1972/1972-0155.url']);
});

test('pages of both sites stand side by side, and a second page of one name is told', async () => {
  const slug = 'https://city.example/who-we-are/find-an-answer/lamps';
  await keep(ADDRESS, former({}));
  await keep(slug, presentHtml(PAGE, slug));
  await keep(`${slug}-0`, presentHtml(PAGE, `${slug}-0`));
  await keep('https://city.example/questions/1972/0156', '<main>Otherwise built</main>');
  const { unread, pages } = await texts();
  expect(pages).toBe(4);
  expect(unread.map(({ address, reason }) => [address, reason])).toEqual([
    ['https://city.example/questions/1972/0156', 'a page laid out in an unknown way'],
    [`${slug}-0`, 'a second page that calls itself 1972-0155'],
  ]);
  expect(filesBelow(folders.transcripts)).toEqual(
    ['former', 'present'].flatMap((build) =>
      ['txt', 'url'].map((end) => `${build}/1972/1972-0155.${end}`),
    ),
  );
});

test('a body that is damaged is told, and the others give their text', async () => {
  const gzip = Buffer.from([0x1f, 0x8b, 8, 0]);
  const answer = { status: 200, statusText: 'OK', headers: [], body: gzip };
  await store.keep({ address: 'https://city.example/questions/1972/0154', at: AT, answer }, false);
  await keep(ADDRESS, former({}));
  expect(await texts()).toMatchObject({ written: 2, unread: [{ kind: 'error' }] });
});
