import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { transcriptFiles } from './transcriptFiles.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'transcripts-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function read(from = folder) {
  const found = [];
  for await (const { transcript } of transcriptFiles(from)) found.push(transcript);
  return found;
}

test('every .txt below the folder, sorted by path, with the .url beside it', async () => {
  await put({ 'b.txt': 'B', 'a/z.txt': 'Z', 'a/z.url': 'https://a.example/\n', 'a.txt': 'A' });
  await put({ 'a/note.md': 'no', 'c.url': 'no', 'B.txt': 'capital', 'a/é.txt': 'É' });
  expect(await read()).toEqual([
    { file: 'transcripts/B.txt', text: 'capital' },
    { file: 'transcripts/a.txt', text: 'A' },
    { file: 'transcripts/a/z.txt', text: 'Z', url: 'https://a.example/\n' },
    { file: 'transcripts/a/é.txt', text: 'É' },
    { file: 'transcripts/b.txt', text: 'B' },
  ]);
});

test('the folder’s own name does not show, however it is written', async () => {
  await put({ 'a/1961-0101.txt': 'A' });
  const home = process.cwd();
  for (const from of [folder, `${folder}/`, join(folder, 'a', '..')]) {
    expect(await read(from)).toEqual([{ file: 'transcripts/a/1961-0101.txt', text: 'A' }]);
  }
  process.chdir(folder);
  try {
    expect(await read('.')).toEqual([{ file: 'transcripts/a/1961-0101.txt', text: 'A' }]);
  } finally {
    process.chdir(home);
  }
});

test('a byte order mark is no text', async () => {
  await put({ 'a.txt': '\ufeffTitle\ufeff' });
  expect(await read()).toEqual([{ file: 'transcripts/a.txt', text: 'Title\ufeff' }]);
});

test('what cannot be read is a problem in its place, and the others are unharmed', async () => {
  await put({ 'a.txt': 'A', 'z.txt': 'Z', 'nul.txt': 'one\ntwo\nth\0ree' });
  await put({ 'latin.txt': Buffer.from('Café\nSi\u00e2n\n', 'latin1'), 'd.txt/in.txt': 'in' });
  await put({ 'utf-16.txt': Buffer.from('\ufeffTitle', 'utf16le') });
  await symlink('a.txt', join(folder, 'link.txt'));
  const told = (await read()).map((file) =>
    'rule' in file ? `${file.file}:${file.line} ${file.rule}` : file.text,
  );
  expect(told).toEqual([
    'A',
    'transcripts/d.txt:1 unreadable-file',
    'in',
    'transcripts/latin.txt:1 not-utf-8',
    'transcripts/link.txt:1 unreadable-file',
    'transcripts/nul.txt:3 not-utf-8',
    'transcripts/utf-16.txt:1 not-utf-8',
    'Z',
  ]);
});

test('a folder that is not there is no empty one', async () => {
  await expect(read(join(folder, 'none'))).rejects.toThrow('ENOENT');
});
