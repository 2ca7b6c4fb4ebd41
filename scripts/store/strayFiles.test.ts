import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { strayFiles } from './strayFiles.ts';

/** What is told of a folder with these files, and folders where the name ends with a slash. */
async function told(kind: 'content' | 'people', ...names: string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stray-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of names) {
    await (name.endsWith('/') ? mkdir(join(folder, name)) : writeFile(join(folder, name), ''));
  }
  return strayFiles(folder, kind, ['raw']).map(({ file, rule, message }) => {
    const [, meant = ''] = / as (.*)$/.exec(message) ?? [];
    return `${file} ${rule} ${meant}`.trimEnd();
  });
}

test('what belongs there, and what editors and systems leave behind a dot, is let pass', async () => {
  const content = 'questions/ transcripts/ people/ log/ raw/ withdrawn.yaml moved.yaml';
  const more = 'corrections.yaml ingest.json .ingest.last.json .DS_Store .gitkeep';
  expect(await told('content', ...content.split(' '), ...more.split(' '))).toEqual([]);
  expect(await told('people', 'aliases.yaml', 'groups.yaml', 'offices.yaml', '.x.swp')).toEqual([]);
  expect(strayFiles(join(tmpdir(), 'there-is-none'), 'people')).toEqual([]);
});

test.each([
  ['withdrawn.yml', 'content/withdrawn.yaml'],
  ['WITHDRAWN.YAML', 'content/withdrawn.yaml'],
  ['withdrawals.yaml', 'content/withdrawn.yaml'],
  ['wihtdrawn.yaml', 'content/withdrawn.yaml'],
  ['withdrawn-2026.yaml', 'content/withdrawn.yaml'],
  ['move.yaml', 'content/moved.yaml'],
  ['correction.yaml', 'content/corrections.yaml'],
  ['alias.yaml', 'people/aliases.yaml'],
  ['group.csv', 'people/groups.yaml'],
  ['offices.yaml', 'people/offices.yaml'],
])('%s is an error: it may be meant as %s', async (name, meant) => {
  expect(await told('content', name)).toEqual([`content/${name} misnamed-file ${meant}`]);
});

test('any other file is a warning, and so is a copy that an editor left, or a folder', async () => {
  const names = ['groups/', 'notes.md', 'offices.yaml.bak', 'withdrawn.yaml~'];
  expect(await told('content', ...names)).toEqual(
    names.map((name) => `content/${name.replace('/', '')} unknown-file`),
  );
});
