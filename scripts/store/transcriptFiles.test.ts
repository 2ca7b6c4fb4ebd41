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

test('an odd character in the name of a file is told, and the file is read', async () => {
  await put({ 'a\u001b[2Jb.txt': 'B', 'a.txt': 'A' });
  expect(read()).toHaveLength(2);
  expect(transcriptFiles(folder).problems).toMatchObject([
    {
      rule: 'odd-character',
      file: 'transcripts/a\u001b[2Jb.txt',
      message: 'a control character, in the name of the file',
    },
  ]);
});

test('a byte order mark is no text', async () => {
  await put({ 'a.txt': '\ufeffTitle\ufeff' });
  expect(read()).toEqual([{ file: 'transcripts/a.txt', text: 'Title\ufeff' }]);
});

test('what cannot be read is a problem in its place, and the others are unharmed', async () => {
  await put({ 'a.txt': 'A', 'z.txt': 'Z', 'nul.txt': 'one\ntwo\nth\0ree' });
  await put({ 'latin.txt': Buffer.from('Café\nSi\u00e2n \x81', 'latin1'), 'd.txt/in.txt': 'in' });
  await put({ 'a.pdf.txt': Buffer.from('%PDF-1.7\n\0') });
  await put({ 'utf-16.txt': Buffer.from('\ufeffTitle', 'utf16le') });
  const found = read().map((file) =>
    'rule' in file ? `${file.file}:${file.line} ${file.rule}` : file.text,
  );
  expect(found).toEqual([
    'transcripts/a.pdf.txt:1 pdf-file',
    'A',
    'in',
    'transcripts/latin.txt:1 not-utf-8',
    'transcripts/nul.txt:3 not-utf-8',
    'transcripts/utf-16.txt:1 not-utf-8',
    'Z',
  ]);
  expect(told()).toEqual(['transcripts/d.txt unreadable-file']);
});

test('a text of an older Windows program is read, and marked as what it is', async () => {
  await put({ 'a.txt': Buffer.from('Caf\u00e9 \u0096 \u00a35', 'latin1') });
  expect(read()).toEqual([
    { file: 'transcripts/a.txt', text: 'Café – £5', encoding: 'windows-1252' },
  ]);
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

test('many files that are passed over are one warning for each kind, with their number', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `x/${index + 10}.docx`);
  await put(
    Object.fromEntries([...names, '1.pdf', '2.pdf', '9.xyz', 'z'].map((name) => [name, ''])),
  );
  const { problems } = transcriptFiles(folder);
  expect(problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toEqual([
    'transcripts/1.pdf passed-over 2 files with the ending .pdf (PDF documents) are not read: 1.pdf, 2.pdf',
    'transcripts/9.xyz passed-over 1 file with the ending .xyz is not read: 9.xyz',
    'transcripts/x/10.docx passed-over 30 files with the ending .docx (word-processor documents) are not read: x/10.docx, x/11.docx, x/12.docx and 27 more',
    'transcripts/z passed-over 1 file without an ending is not read: z',
  ]);
});

test('of ten thousand endings the most frequent are named, and the others counted', async () => {
  await put(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`a.e${index}`, ''])));
  await put({ 'b.e39': '' });
  const { problems } = transcriptFiles(folder);
  expect(problems).toHaveLength(21);
  expect(problems.at(-2)?.message).toBe('2 files with the ending .e39 are not read: a.e39, b.e39');
  expect(problems.at(-1)?.message).toBe('20 more files are not read, with 20 other endings');
});

test('a folder that is not there is no empty one', () => {
  expect(() => read(join(folder, 'none'))).toThrow('ENOENT');
});
