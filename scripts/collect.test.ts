import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formerHtml } from './collect/inventPage.testing.ts';
import { filesBelow } from './store/filesBelow.ts';

const home = mkdtempSync(join(tmpdir(), 'collect-'));
const folders = ['--store', join(home, 'collected'), '--transcripts', join(home, 'transcripts')];

function collect(...words: readonly string[]) {
  const args = ['scripts/collect.ts', ...words, ...folders];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

test('a saved page becomes raw text, and what to do next is said', () => {
  expect(collect('status')).toEqual({
    status: 0,
    said: 'Nothing has been collected yet: npm run collect -- fetch --limit 20\n',
  });
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
  expect(collect('import', file).said).toContain('1 added');
  const { status, said } = collect('text');
  expect(said).toContain('1 question pages: 2 files written, 0 unchanged, 0 removed');
  expect(said).toContain('Next: npm run ingest');
  expect(status).toBe(0);
  expect(filesBelow(join(home, 'transcripts'))).toEqual([
    'former/1972/1972-0155.txt',
    'former/1972/1972-0155.url',
  ]);
  expect(collect('status').said).toMatch(/^1972 +1 +0 +0 +0 +0$/m);
});

test.each([
  [1, ['import', 'package.json'], 'was not imported: it is neither'],
  [2, ['gather'], 'say what to do'],
  [2, ['text', 'all'], '“all” stands where'],
  [2, ['import'], 'needs the names of files'],
] as const)('exit code %i for %j', (code, words, message) => {
  const { status, said } = collect(...words);
  expect(status).toBe(code);
  expect(said).toContain(message);
});
