import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { ReviewError } from './store/ReviewError.ts';

/** The day of every run below. */
const TODAY = '1990-06-15';
const RECORD = join(
  import.meta.dirname,
  '../src/transcript/layouts/page/fixtures/labelled/full/a-full.txt',
);

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'reviewed-'));
  await put('transcripts/1.txt', await record('1976/0001'));
  await put('transcripts/2.txt', await record('1976/0002'));
});
afterEach(() => rm(home, { recursive: true }));

const at = (path: string) => join(home, path);

async function put(path: string, text: string | Buffer): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), text);
}

async function record(id: string): Promise<string> {
  return (await readFile(RECORD, 'utf8')).replace('1976/0427', id);
}

function ingest(today = TODAY) {
  const [transcripts, content, people] = [at('transcripts'), at('content'), at('people')];
  return ingestTranscripts({ transcripts, content, people, check: false, today });
}

/** The places and rules that stop a run, which has left everything as it was. */
async function stopped(today = TODAY): Promise<string[]> {
  const before = await entries();
  const error: unknown = await ingest(today).then(
    () => new Error('the run did not stop'),
    (error: unknown) => error,
  );
  expect(await entries()).toEqual(before);
  if (!(error instanceof ReviewError)) throw error;
  return error.problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

/** Every entry with its text. */
async function entries(): Promise<Record<string, string>> {
  const paths = await readdir(at('content/questions'), { recursive: true }).catch(() => []);
  const files = paths.filter((path) => path.endsWith('.md')).sort();
  const texts = await Promise.all(
    files.map((file) => readFile(at(`content/questions/${file}`), 'utf8')),
  );
  return Object.fromEntries(files.map((file, index) => [file, texts[index] ?? '']));
}

const line = (id: string, date = '1990-06-14') =>
  `- { id: ${id}, date: ${date}, reason: Asked. }\n`;

describe('a mistake in withdrawn.yaml stops the run before anything is written', () => {
  test.each([
    [
      'a mistyped id',
      line('1976/0001') + line('1976/0009'),
      'content/withdrawn.yaml:2:3 unknown-withdrawal',
    ],
    ['an id of another form', line('1976-0001'), 'content/withdrawn.yaml:1:9 reviewed-file'],
    [
      'a day that is still to come',
      line('1976/0001', '1990-06-16'),
      'content/withdrawn.yaml:1:3 future-withdrawal',
    ],
    [
      'one id twice',
      line('1976/0001') + line('1976/0001'),
      'content/withdrawn.yaml:2:3 repeated-item',
    ],
    [
      'no reason',
      '- { id: 1976/0001, date: 1990-06-14 }\n',
      'content/withdrawn.yaml:1:3 reviewed-file',
    ],
    [
      'UTF-16',
      Buffer.from(`\ufeff${line('1976/0001')}`, 'utf16le'),
      'content/withdrawn.yaml:1:1 reviewed-file',
    ],
    [
      'Windows-1252',
      Buffer.from(line('1976/0001').replace('Asked', 'Zoë'), 'latin1'),
      'content/withdrawn.yaml:1:48 reviewed-file',
    ],
  ])('%s', async (_, text, place) => {
    await put('content/withdrawn.yaml', text);
    expect(await stopped()).toEqual([place]);
  });

  test.each([
    'withdrawn.yml',
    'Withdrawn.yaml',
    'withdrawals.yaml',
    'withdrawn.yaml.txt',
    'people/withdrawn.yaml',
  ])('the name %s', async (name) => {
    const path = name.includes('/') ? name : `content/${name}`;
    await put(path, line('1976/0001'));
    expect(await stopped()).toEqual([`${path}:1:1 misnamed-file`]);
  });

  test('each is told, those of the other reviewed files with them', async () => {
    await put('content/withdrawn.yaml', line('1976-1') + line('1976/0002', '1990-02-30'));
    await put(
      'people/aliases.yaml',
      '- { name: A, person: a }\n- { name: B, person: B, reason: b }\n',
    );
    await put('people/offices.yaml', '- office: The Mayor\n  person: a\n  person: b\n');
    expect(await stopped()).toEqual([
      'content/withdrawn.yaml:1:9 reviewed-file',
      'content/withdrawn.yaml:2:26 reviewed-file',
      'people/aliases.yaml:1:3 reviewed-file',
      'people/aliases.yaml:2:22 reviewed-file',
      'people/offices.yaml:1:3 reviewed-file',
      'people/offices.yaml:1:3 reviewed-file',
      'people/offices.yaml:3:3 reviewed-file',
    ]);
  });

  test('where nothing else has changed since the last run, too', async () => {
    await ingest();
    await put('content/withdrawn.yml', line('1976/0001'));
    expect(await stopped()).toEqual(['content/withdrawn.yml:1:1 misnamed-file']);
  });
});

describe('a record is taken down', () => {
  const WITHDRAWN = `---
id: 1976/0001
date: 1976-11-17
withdrawn:
  date: 1990-06-14
  reason: Asked.
---
`;

  test('from a file with a byte order mark, on the very day', async () => {
    await put('content/withdrawn.yaml', `\ufeff${line('1976/0001')}`);
    await ingest('1990-06-14');
    expect((await entries())['1976/0001.md']).toBe(WITHDRAWN);
  });

  test('and stays so, with the day of its meeting, when its transcript is deleted with it', async () => {
    await ingest();
    await put('content/withdrawn.yaml', line('1976/0001'));
    await rm(at('transcripts/1.txt'));
    for (const turn of ['first', 'second']) {
      expect([turn, (await ingest()).removed]).toEqual([turn, 0]);
      expect((await entries())['1976/0001.md']).toBe(WITHDRAWN);
      await put('transcripts/2.txt', await record('1976/0002'));
      await put('people/groups.yaml', '[]');
    }
  });
});

describe('people/offices.yaml', () => {
  const FIRST =
    '- { office: The Mayor, person: wren-attaway, name: Wren Attaway, from: 1961-05-10 }\n';
  const answerers = async () => {
    const texts = Object.values(await entries());
    return texts.map((text) => /answeredBy: The Mayor\n {4}person: (.*)/.exec(text)?.[1]);
  };
  beforeEach(async () => {
    // An invented record is of no real term of office.
    const text = (await record('1976/0003')).replace('[Invented record]\n', '');
    await put('transcripts/3.txt', text);
    await rm(at('transcripts/1.txt'));
    await rm(at('transcripts/2.txt'));
    await put('people/offices.yaml', FIRST);
  });

  test('a new holder in one line is that of all that is dated after it, in the next run', async () => {
    await ingest();
    expect(await answerers()).toEqual(['wren-attaway']);
    await put(
      'people/offices.yaml',
      `${FIRST}${FIRST.replaceAll(/wren/gi, 'ada').replace('1961', '1970')}`,
    );
    expect(await ingest()).toMatchObject({ written: 1, problems: [] });
    expect(await answerers()).toEqual(['ada-attaway']);
  });

  test('two holders on a day, and a term that ends before it begins, stop the run', async () => {
    const second = FIRST.replace('from: 1961-05-10', 'from: 1962-05-10, to: 1961-05-10');
    await put('people/offices.yaml', `${FIRST}${second}${FIRST}`);
    expect(await stopped()).toEqual([
      'people/offices.yaml:2:3 office-dates',
      'people/offices.yaml:3:3 office-overlap',
    ]);
  });

  test('an answer on a day without a holder is a warning at the term before', async () => {
    await put('people/offices.yaml', FIRST.replace(' }', ', to: 1970-05-09 }'));
    expect((await ingest()).problems).toMatchObject([
      { rule: 'office-gap', file: 'people/offices.yaml', line: 1, column: 3 },
    ]);
  });
});
