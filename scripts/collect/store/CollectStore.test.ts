import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { WARCParser } from 'warcio';
import { expect, test } from 'vitest';
import type { ServerAnswer } from './ServerAnswer.ts';
import { isKept } from './askedSchema.ts';
import { CollectStore } from './CollectStore.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'collect-'));
const at = (second: number) => new Date(second * 1000).toISOString();

function page(words: string, status = 200): ServerAnswer {
  const headers: ServerAnswer['headers'] = [
    ['Content-Type', 'text/html'],
    ['Transfer-Encoding', 'chunked'],
  ];
  return { status, statusText: 'OK', headers, body: Buffer.from(words) };
}

/** What is asked of the tests’ addresses, one after the other. */
const ASKED = [
  ['/a', page('eels')],
  ['/b', page('', 404)],
  ['/a', page('eels')],
  ['/a', page('lamps')],
  ['/c', page('Ÿ\u0000\r\n\r\n')],
  ['/a', page('gone', 404)],
  ['/d', page('', 302)],
  ['/e', page('no', 403)],
] as const;

async function fill(store: CollectStore, from = 0): Promise<void> {
  for (const [index, [path, answer]] of ASKED.entries()) {
    if (index < from) continue;
    await store.keep(
      { address: `https://city.example${path}`, at: at(index), answer },
      index === 4,
    );
  }
  store.fail('https://city.example/f', at(99), 'the answer was cut off');
}

function bytesOf(home: string): [string, string][] {
  const files = readdirSync(home)
    .filter((name) => !name.startsWith('.'))
    .sort();
  return files.map((name) => [name, readFileSync(join(home, name), 'latin1')]);
}

test('says what came of each address, and gives every answer back as it came', async () => {
  const home = folder();
  const store = new CollectStore(home);
  await fill(store);
  expect(store.asked.map(({ came }) => came)).toEqual([
    ...['found', 'not there', 'same', 'changed', 'found', 'vanished', 'moved', 'refused', 'failed'],
  ]);
  expect(store.latest('https://city.example/a')?.came).toBe('vanished');
  expect(store.latest('https://city.example/z')).toBeUndefined();
  const kept = store.asked.filter(isKept);
  expect(kept).toHaveLength(7);
  for (const one of kept) {
    const { body, headers } = await store.read(one);
    const [, answer] =
      ASKED.find(([path, { body: words }]) => one.address.endsWith(path) && words.equals(body)) ??
      [];
    expect(answer?.status).toBe(one.status);
    expect(headers).toEqual([
      ['Content-Type', 'text/html'],
      ['X-Crawler-Transfer-Encoding', 'chunked'],
    ]);
  }
  store.close();
  const warc = readFileSync(join(home, 'answers-0001.warc.gz'));
  const types = [];
  for await (const record of new WARCParser([warc])) types.push(record.warcType);
  expect(types).toEqual(kept.map(() => 'response'));
});

test('a second run in the same store is turned away', () => {
  const home = folder();
  const store = new CollectStore(home);
  expect(() => new CollectStore(home)).toThrow('collecting into');
  store.close();
  new CollectStore(home).close();
});

test('cut off at any byte, it goes on to the same bytes', async () => {
  const whole = folder();
  const store = new CollectStore(whole);
  await fill(store);
  store.close();
  const list = readFileSync(join(whole, 'asked.jsonl'));
  const warc = readFileSync(join(whole, 'answers-0001.warc.gz'));
  await fc.assert(
    fc.asyncProperty(fc.nat(list.length), fc.nat(warc.length), async (listed, kept) => {
      const home = folder();
      cpSync(whole, home, { recursive: true });
      truncateSync(join(home, 'asked.jsonl'), listed);
      // An answer is on the disk before its line: the file is never without what whole lines name, but by a loss of power.
      truncateSync(join(home, 'answers-0001.warc.gz'), Math.max(1, kept));
      const again = new CollectStore(home);
      await fill(again, again.asked.length);
      again.close();
      const [got, expected] = [new Map(bytesOf(home)), new Map(bytesOf(whole))];
      expect(got.get('answers-0001.warc.gz')).toBe(expected.get('answers-0001.warc.gz'));
      // What the last line notes is noted once more where that line was whole.
      const lines = expected.get('asked.jsonl') ?? '';
      expect(got.get('asked.jsonl')?.slice(0, lines.length)).toBe(lines);
    }),
    { numRuns: 30 },
  );
});

test('an answer without any header keeps its body', async () => {
  const store = new CollectStore(folder());
  const answer = { ...page('eels'), headers: [] };
  const asked = await store.keep({ address: 'https://city.example/a', at: at(1), answer }, false);
  expect(isKept(asked) && (await store.read(asked)).body.toString()).toBe('eels');
  store.close();
});

test('a list with a damaged line, and answers that are gone, are told and left alone', async () => {
  const home = folder();
  const store = new CollectStore(home);
  await fill(store);
  store.close();
  const [first = '', second = '', ...rest] = readFileSync(join(home, 'asked.jsonl'), 'utf8').split(
    '\n',
  );
  const list = join(home, 'asked.jsonl');
  writeFileSync(list, [first, second.replace('came', 'went'), ...rest].join('\n'));
  expect(() => new CollectStore(home)).toThrow(`${list}:2 is damaged`);
  writeFileSync(list, [first, second, ...rest].join('\n'));
  truncateSync(join(home, 'answers-0001.warc.gz'), 0);
  expect(() => new CollectStore(home)).toThrow('answers-0001.warc.gz is missing or cut short');
  expect(readFileSync(list, 'utf8')).toBe([first, second, ...rest].join('\n'));
});

test('an answer that was changed on the disk is not given', async () => {
  const home = folder();
  const store = new CollectStore(home);
  await fill(store);
  const path = join(home, 'answers-0001.warc.gz');
  const bytes = readFileSync(path);
  bytes[100] = (bytes[100] ?? 0) ^ 255;
  writeFileSync(path, bytes);
  const [first] = store.asked.filter(isKept);
  if (!first) throw new Error('nothing was kept');
  await expect(store.read(first)).rejects.toThrow('/a is damaged (answers-0001.warc.gz at byte 0)');
  store.close();
});
