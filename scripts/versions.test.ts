import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { guardedAddresses } from './site/guardedAddresses.ts';
import { logSummary } from '../src/archive/logSummary.ts';
import { storedLog } from './store/storedLog.ts';
import { writeLog } from './writeLog.ts';

/* The earlier versions of entries in a content folder, as later readings, withdrawals and mistakes come. */

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'versions-'));
  await mkdir(join(home, 'transcripts'));
  await mkdir(join(home, 'content'));
  await put('transcripts/1976-0001.txt', record('Will it?'));
  await put('transcripts/1976-0001@1977-01-02.txt', record('Will it soon?'));
  await put('transcripts/1976-0001@1978-03-04.txt', record('Will it now?'));
});
afterEach(() => rm(home, { recursive: true }));

const put = (path: string, text: string) => writeFile(join(home, path), text);

function record(question: string): string {
  return `[Invented record]
Night buses

MQT on 1976-09-15

Session date:
September 15, 1976

Question By:
Jon Marsh

Asked Of:
The Mayor

${question}

Answer for Night buses

Answered By:
The Mayor

It will.
`;
}

async function ingest(check = false) {
  const [transcripts, content] = [join(home, 'transcripts'), join(home, 'content')];
  const people = join(home, 'people');
  return ingestTranscripts({ transcripts, content, people, check, today: '1990-06-15' });
}

async function versions(): Promise<string[]> {
  const all = await readdir(join(home, 'content'), { recursive: true });
  return all.filter((file) => /versions.*\.md$/.test(file)).sort();
}

const FIRST = 'versions/1976/0001/1977-01-02.md';
const SECOND = 'versions/1976/0001/1978-03-04.md';

test('each earlier reading is kept as the entry that it gave, and a second run changes nothing', async () => {
  expect(await ingest()).toMatchObject({ written: 3, removed: 0 });
  expect(await versions()).toEqual([FIRST, SECOND]);
  expect(await readFile(join(home, 'content', FIRST), 'utf8')).toContain('\nWill it?\n');
  expect(await readFile(join(home, 'content', SECOND), 'utf8')).toContain('\nWill it soon?\n');
  await put('transcripts/1976-0002.txt', record('Another?'));
  expect(await ingest()).toMatchObject({ written: 1, unchanged: 3, removed: 0 });
});

test('they are what stood there as the entry before the later reading came', async () => {
  await ingest();
  const kept = await readFile(join(home, 'content', SECOND), 'utf8');
  await rm(join(home, 'transcripts/1976-0001@1978-03-04.txt'));
  await ingest();
  expect(await readFile(join(home, 'content/questions/1976/0001.md'), 'utf8')).toBe(kept);
  expect(await versions()).toEqual([FIRST]);
});

test('one that no reading gives any more goes, and a check says so before', async () => {
  await ingest();
  await rm(join(home, 'transcripts/1976-0001.txt'));
  expect(await ingest(true)).toMatchObject({ written: 2, removed: 1 });
  expect(await versions()).toEqual([FIRST, SECOND]);
  expect(await ingest()).toMatchObject({ removed: 1 });
  expect(await versions()).toEqual([SECOND]);
});

test('of a record that was taken down no version stays, whatever else went wrong', async () => {
  await ingest();
  await put('transcripts/broken.txt', 'No record at all.');
  await put(
    'content/withdrawn.yaml',
    '- { id: 1976/0001, date: 1979-01-01, reason: It named a child. }\n',
  );
  const { problems } = await ingest();
  expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  expect(await versions()).toEqual([]);
  const left = await readdir(join(home, 'content'), { recursive: true });
  const texts = left.filter((file) => /\.(?:md|json)$/.test(file));
  for (const file of texts)
    expect(await readFile(join(home, 'content', file), 'utf8')).not.toContain('Will it');
});

test('in a run that could not read everything the others stay', async () => {
  await ingest();
  await put('transcripts/broken.txt', 'No record at all.');
  await put('transcripts/1976-0001@1977-01-02.txt', 'No record at all.');
  await ingest();
  expect(await versions()).toEqual([FIRST, SECOND]);
});

test('their addresses are logged and guarded like any other, with the data beside them', async () => {
  const log = (date: string) =>
    writeLog({ content: join(home, 'content'), people: join(home, 'people'), date });
  await mkdir(join(home, 'people'));
  await rm(join(home, 'transcripts/1976-0001@1978-03-04.txt'));
  await ingest();
  await log('1977-01-03');
  await put('transcripts/1976-0001@1978-03-04.txt', record('Will it now?'));
  await ingest();
  const path = '/questions/1976/0001/at/1978-03-04/';
  const { changes } = await log('1978-03-05');
  expect(changes).toMatchObject([
    { kind: 'corrected', id: '1976/0001' },
    { kind: 'page', path },
  ]);
  const guarded = guardedAddresses(logSummary(storedLog(join(home, 'content'))), false);
  expect([...guarded.keys()].filter((one) => one.includes('/at/')).sort()).toEqual([
    ...['.json', '/'].map((end) => `/questions/1976/0001/at/1977-01-02${end}`),
    ...['.json', '/'].map((end) => `/questions/1976/0001/at/1978-03-04${end}`),
  ]);
  // A reading that is gone takes its address with it: that is refused. A withdrawal leaves the address.
  await rm(join(home, 'transcripts/1976-0001@1978-03-04.txt'));
  await ingest();
  await expect(log('1978-03-06')).rejects.toThrow(path);
  await put(
    'content/withdrawn.yaml',
    '- { id: 1976/0001, date: 1979-01-01, reason: It named a child. }\n',
  );
  await ingest();
  expect((await log('1979-01-02')).changes).toMatchObject([{ kind: 'withdrawn' }]);
});
