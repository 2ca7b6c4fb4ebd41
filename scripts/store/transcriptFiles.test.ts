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

function read(from = folder) {
  return [...transcriptFiles(from).transcripts];
}

/** The problems of the folder itself: path and rule. */
function told() {
  return transcriptFiles(folder).problems.map(({ file, rule }) => `${file} ${rule}`);
}

test('every .txt below the folder, sorted by path, with the .url beside it', async () => {
  await put({ 'b.txt': 'B', 'a/z.txt': 'Z', 'a/z.url': 'https://a.example/\n', 'a.txt': 'A' });
  await put({
    'a/note.md': 'no',
    'c.url': 'no',
    '.a.txt': 'no',
    '.a/a.txt': 'no',
    'B.txt': 'capital',
    'a/é.txt': 'É',
  });
  expect(read()).toEqual([
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
    expect(read(from)).toEqual([{ file: 'transcripts/a/1961-0101.txt', text: 'A' }]);
  }
  process.chdir(folder);
  try {
    expect(read('.')).toEqual([{ file: 'transcripts/a/1961-0101.txt', text: 'A' }]);
  } finally {
    process.chdir(home);
  }
});

test('a byte order mark is no text', async () => {
  await put({ 'a.txt': '\ufeffTitle\ufeff' });
  expect(read()).toEqual([{ file: 'transcripts/a.txt', text: 'Title\ufeff' }]);
});

test('what cannot be read is a problem in its place, and the others are unharmed', async () => {
  await put({ 'a.txt': 'A', 'z.txt': 'Z', 'nul.txt': 'one\ntwo\nth\0ree' });
  await put({ 'latin.txt': Buffer.from('Café\nSi\u00e2n\n', 'latin1'), 'd.txt/in.txt': 'in' });
  await put({ 'utf-16.txt': Buffer.from('\ufeffTitle', 'utf16le') });
  const found = read().map((file) =>
    'rule' in file ? `${file.file}:${file.line} ${file.rule}` : file.text,
  );
  expect(found).toEqual([
    'A',
    'in',
    'transcripts/latin.txt:1 not-utf-8',
    'transcripts/nul.txt:3 not-utf-8',
    'transcripts/utf-16.txt:1 not-utf-8',
    'Z',
  ]);
  expect(told()).toEqual(['transcripts/d.txt unreadable-file']);
});

test('links are named and not followed, to whatever they lead', async () => {
  await put({ 'a.txt': 'A', 'in/b.txt': 'B', 'c.txt': 'C', 'c.address': 'https://a.example/' });
  for (const [target, name] of [
    ['a.txt', 'link.txt'],
    ['in', 'year'],
    [tmpdir(), 'in/out'],
    ['nowhere', 'gone'],
    ['c.address', 'c.url'],
    ['in', '.hidden'],
  ] as const) {
    await symlink(target, join(folder, name));
  }
  const links = ['c.url', 'gone', 'in/out', 'link.txt', 'year'];
  expect(told().filter((one) => one.endsWith(' link'))).toEqual(
    links.map((path) => `transcripts/${path} link`),
  );
  // Without its address the record could take another one: it is not read.
  expect(read().map(({ file }) => file)).toEqual(['transcripts/a.txt', 'transcripts/in/b.txt']);
});

test('what is passed over is named, with what to do', async () => {
  await put({ 'a.txt': '', 'a.URL': '', 'b.TXT': '', 'b.url': '', 'page.html': '', 'x/p.pdf': '' });
  await put({ '.DS_Store': '', '.git/config': '', 'README.md': '', 'x/README.md': '', noend: '' });
  expect(told()).toEqual([
    'transcripts/a.URL upper-case-ending',
    'transcripts/b.TXT upper-case-ending',
    'transcripts/b.url url-without-text',
    'transcripts/noend passed-over',
    'transcripts/page.html passed-over',
    'transcripts/x/p.pdf passed-over',
  ]);
});

test('many files that are passed over are counted by their ending', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `${String(index).padStart(2, '0')}.docx`);
  await put(Object.fromEntries([...names, '99.md', 'z'].map((name) => [name, ''])));
  const { problems } = transcriptFiles(folder);
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toMatchObject({ rule: 'passed-over', file: 'transcripts' });
  expect(problems.at(-1)?.message).toContain(
    '12 more files are not read: 10 .docx, 1 .md, 1 without an ending',
  );
});

test('a folder that is not there is no empty one', () => {
  expect(() => read(join(folder, 'none'))).toThrow('ENOENT');
});
