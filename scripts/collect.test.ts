import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { archiveServer } from './collect/archiveServer.testing.ts';
import { formerHtml } from './collect/inventPage.testing.ts';
import { filesBelow } from './store/filesBelow.ts';
import { variants } from '../src/record/variants.testing.ts';

let home: string;
let folders: readonly string[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'collect-'));
  folders = ['--store', join(home, 'collected'), '--transcripts', join(home, 'transcripts')];
});

function collect(...words: readonly string[]) {
  const args = ['scripts/collect.ts', ...words, ...folders];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

/** A saved page of question 1972/0155. */
function savedPage(): string {
  const page = {
    ...{
      title: 'Lamps',
      date: '1972-03-22',
      askedBy: 'Ruth Oyelaran',
      question: '<p>Will you?</p>',
    },
    answers: [{ words: '<p>Yes.</p>' }],
  };
  const file = join(home, 'page.html');
  writeFileSync(
    file,
    formerHtml(page, { address: 'https://city.example/questions/1972/0155', labels: false }),
  );
  return file;
}

test('a saved page becomes raw text, and what to do next is said', () => {
  expect(collect('status')).toEqual({
    status: 0,
    said: 'Nothing has been collected yet: npm run collect -- fetch --limit 20\n',
  });
  expect(collect('import', savedPage()).said).toContain('1 added');
  const { status, said } = collect('text');
  expect(said).toContain('1 question pages: 2 files written, 0 unchanged, 0 removed');
  expect(said).toContain('Next: npm run ingest');
  expect(status).toBe(0);
  expect(filesBelow(join(home, 'transcripts'))).toEqual([
    'former/1972/1972-0155.txt',
    'former/1972/1972-0155.url',
  ]);
  expect(collect('status').said).toMatch(/^1972 +0 +1 +0 +0 +0 +0$/m);
});

test('what TheyWorkForYou has is known to exist, compared, and never published', () => {
  collect('import', savedPage());
  const question = (number: string, words: string) =>
    `<question url="https://city.example/questions/1972/${number}"><p>${words}</p></question>`;
  const file = join(home, 'lmqs1972-04-03.xml');
  writeFileSync(
    file,
    `<publicwhip>${question('0155', 'Will they?')}${question('0159', 'Secret eels')}</publicwhip>`,
  );
  expect(collect('import', file).said).toContain('1 added');
  const { said } = collect('text');
  expect(said).toContain(`${join(home, 'known.json')} says what is known to exist`);
  expect(readFileSync(join(home, 'known.json'), 'utf8')).toContain('"1972": "0155 0159"');
  const texts = filesBelow(join(home, 'transcripts'));
  const all = texts.map((name) => readFileSync(join(home, 'transcripts', name), 'utf8'));
  expect(all.join('')).not.toMatch(/eels|Will they/);
  const status = collect('status').said;
  expect(status).toMatch(/^1972 +2 +1 +0 +0 +0 +0$/m);
  expect(status).toMatch(/^1972 +0 +0 +2$/m);
  expect(status).toContain('npm run collect -- status --differences');
  expect(collect('status', '--differences').said).toBe(
    `1972/0155: TheyWorkForYou has “they” where the page has “you Answer for …”
Answers compared with TheyWorkForYou’s: 1. With different words: 1.
`,
  );
}, 120_000);

const MISTAKES = [
  [1, ['import', 'package.json'], 'was not imported: it is neither'],
  [2, ['gather'], 'say what to do'],
  [2, ['list', '--pace', '0'], '--pace takes a whole number'],
  [2, ['text', 'all'], '“all” stands where'],
  [2, ['import'], 'needs the names of files'],
  [2, ['fetch'], 'set contact in src/site.config.ts, or give --contact'],
  [2, ['list', '--from', 'nowhere'], '--from takes archive or site'],
  [2, ['list', '--years', '18'], '--years takes years'],
  [2, ['list', '--limit', '1.5'], '--limit takes a whole number'],
  [2, ['list', '--pace', '481'], '--pace takes at most 480 pages a minute'],
  [2, ['list', '--from', 'site', '--pace', '13'], 'at most 12 pages a minute from the site'],
  [2, ['list', '--site', 'london'], '--site takes a web address'],
] as const;

test.each(variants(MISTAKES, 3))('exit code %i for %j', (code, words, message) => {
  const { status, said } = collect(...words);
  expect(status).toBe(code);
  expect(said).toContain(message);
});

test('lists and fetches what an archive has, and Ctrl+C ends it in words', async () => {
  let child: ChildProcess | undefined;
  const captures = ['0155', '0156'].map((number) => {
    const original = `https://city.example/questions/1972/${number}`;
    return { timestamp: '19730101000000', original, digest: number, html: '<p>lamps</p>' };
  });
  const server = await archiveServer(captures, 9, ({ url }) => {
    // No answer comes before the signal does.
    return url?.includes('0156') === true && child?.kill('SIGINT') === true;
  });
  const run = async (...words: readonly string[]) => {
    const places = ['--archive', server.url, '--site', 'https://city.example/', '--years', '1972'];
    const args = [
      'scripts/collect.ts',
      ...words,
      ...folders,
      ...places,
      '--contact',
      'a@city.example',
    ];
    child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part) => (said += String(part)));
    await once(child, 'close');
    return { status: child.exitCode, said };
  };
  try {
    expect(await run('list')).toMatchObject({
      status: 0,
      said: '1972             2 pages\nNext: npm run collect -- fetch --limit 20\n',
    });
    expect(await run('fetch', '--limit', '1')).toMatchObject({
      status: 0,
      said: '1 asked for, 1 left. Next: npm run collect -- text\n',
    });
    expect(await run('fetch')).toMatchObject({
      status: 1,
      said: 'Stopped. Run the same command to go on where it was.\n',
    });
    expect(server.asked.filter((path) => path.startsWith('/cdx/'))).toHaveLength(1);
    expect(collect('status').said).toMatch(/^1972 +2 +1 +0 +0 +0 +0$/m);
    expect([...server.agents]).toEqual([
      expect.stringMatching(/^mayors-question-time\/\d+\.\d+\.\d+ \(\+mailto:a@city\.example\)$/),
    ]);
  } finally {
    await server.close();
  }
}, 120_000);
