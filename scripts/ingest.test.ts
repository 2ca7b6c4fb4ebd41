import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ingestTranscripts } from './ingestTranscripts.ts';

const FIXTURES = join(import.meta.dirname, 'transcript/layouts');

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ingest-'));
  await mkdir(join(home, 'transcripts'));
});
afterEach(() => rm(home, { recursive: true }));

const at = (path: string) => join(home, path);

async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), content);
}

/** A record of layout A with this number and question. */
async function question(number: string, words = 'Will it?'): Promise<string> {
  const text = await readFile(join(FIXTURES, 'labelled/fixtures/full/a-full.txt'), 'utf8');
  return text.replace('1976/0427', number).replace(/^Further to .*$/m, words);
}

interface Options {
  check?: boolean;
  transcripts?: string;
  content?: string;
  progress?: () => void;
}

function ingest(options: Options = {}) {
  const { check = false, transcripts = 'transcripts', content = 'content', progress } = options;
  return ingestTranscripts({
    transcripts: at(transcripts),
    content: at(content),
    people: at('people'),
    check,
    ...(progress && { progress }),
  });
}

/** Every file below a folder with its text; what a run keeps for the next one apart. */
async function tree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(at(folder), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.ingest.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return Object.fromEntries(
    files.map((file, index) => [file.slice(home.length), texts[index] ?? '']),
  );
}

describe('a run', () => {
  test('writes entries and counts; a second one touches nothing', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    await put('transcripts/b/b.txt', await question('1976/0002'));
    const counts = { files: 2, records: 2, written: 2, unchanged: 0, removed: 0, furniture: 0 };
    const first = { ...counts, problems: [] };
    expect(await ingest()).toEqual(first);
    const files = await tree('content');
    expect(Object.keys(files)).toEqual([
      '/content/ingest.json',
      '/content/questions/1976/0001.md',
      '/content/questions/1976/0002.md',
    ]);
    expect(JSON.parse(files['/content/ingest.json'] ?? '')).toEqual({
      files: 2,
      records: 2,
      entries: 2,
      furniture: 0,
      refused: [],
    });
    const times = () =>
      Promise.all(Object.keys(files).map(async (file) => (await stat(at(file))).mtimeMs));
    const before = await times();
    expect(await ingest()).toEqual({ ...first, written: 0, unchanged: 2 });
    expect(await times()).toEqual(before);
    await put('transcripts/a.txt', await question('1976/0001', 'Will it now?'));
    expect(await ingest()).toEqual({ ...first, written: 1, unchanged: 1 });
    expect(await tree('content')).not.toEqual(files);
  });

  test('reads nothing anew where nothing has changed, and notices each change', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    await put('transcripts/b.txt', await question('1976/0002'));
    const reads = async () => {
      let files = 0;
      const report = await ingest({ progress: () => (files += 1) });
      return [files, report.written, report.removed];
    };
    expect(await reads()).toEqual([2, 2, 0]);
    expect(await reads()).toEqual([0, 0, 0]);
    const entry = await readFile(at('content/questions/1976/0001.md'), 'utf8');
    await put('content/questions/1976/0001.md', `${entry}by hand`);
    expect(await reads()).toEqual([2, 1, 0]);
    expect(await readFile(at('content/questions/1976/0001.md'), 'utf8')).toBe(entry);
    await put('content/questions/1976/0009.md', entry);
    expect(await reads()).toEqual([2, 0, 1]);
    await put('transcripts/a.url', 'https://example.org/a');
    expect(await reads()).toEqual([2, 1, 0]);
    await put('content/withdrawn.yaml', '- { id: 1976/0002, date: 1977-01-01, reason: Asked. }');
    expect(await reads()).toEqual([2, 1, 0]);
    await put('people/aliases.yaml', '[]');
    expect(await reads()).toEqual([2, 0, 0]);
    await rm(at('transcripts/a.txt'));
    expect(await reads()).toEqual([1, 0, 1]);
    expect(await reads()).toEqual([0, 0, 0]);
  });

  test('gives the same bytes from other folders and whatever was written last', async () => {
    const files: [string, string][] = [
      ['a.txt', await question('1976/0001')],
      ['b/b.txt', await question('1976/0002')],
      ['c.txt', 'no record'],
    ];
    for (const [path, text] of files) await put(`transcripts/${path}`, text);
    for (const [path, text] of files.reverse()) await put(`other/place/${path}`, text);
    const one = await ingest();
    const two = await ingest({ transcripts: 'other/place', content: 'two' });
    expect(two).toEqual(one);
    const text = JSON.stringify(await tree('content'));
    expect(JSON.stringify(await tree('two')).replaceAll('"/two/', '"/content/')).toBe(text);
    // Nothing of the machine is in them.
    expect(text.replaceAll('https://', '')).not.toContain(home);
  });

  test('refuses what it cannot take, each with its place, and writes the rest', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    await put('transcripts/b.txt', await question('1976/0002'));
    const other = await question('1976/0002', 'Or this?');
    await put('transcripts/c.txt', other.replaceAll('Night bus', 'Day bus'));
    // Its first byte that is not UTF-8 is the no-break space after the first label.
    await put(
      'transcripts/d.txt',
      Buffer.from(await question('1976/0004', 'Caf\u00e9?'), 'latin1'),
    );
    await put('transcripts/e.txt', `${await question('1976/0005')}\0`);
    await put('transcripts/f.txt', '\ufeff\r\n');
    await put('transcripts/z.txt', `\ufeff${await question('1976/0009')}`);
    const { problems, ...counts } = await ingest();
    expect(counts).toEqual({
      ...{ files: 7, records: 4, written: 2, unchanged: 0, removed: 0 },
      furniture: 0,
    });
    expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      'transcripts/b.txt:2 duplicate-id',
      'transcripts/c.txt:2 duplicate-id',
      'transcripts/d.txt:4 not-utf-8',
      'transcripts/e.txt:37 not-utf-8',
      'transcripts/f.txt:1 empty-file',
    ]);
    // Each of the two names the place of the other.
    const [first, second] = problems.map(({ message }) => message);
    expect(first).toContain('transcripts/c.txt, line 2');
    expect(second).toContain('transcripts/b.txt, line 2');
    const { refused } = z
      .object({ refused: z.array(z.unknown()) })
      .parse(JSON.parse((await tree('content'))['/content/ingest.json'] ?? ''));
    expect(refused).toEqual(problems);
  });
});

describe('an entry whose transcript is gone', () => {
  beforeEach(async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    await put('transcripts/b.txt', await question('1976/0002'));
    await ingest();
    await rm(at('transcripts/b.txt'));
  });
  const entries = async () => Object.keys(await tree('content/questions'));
  const [A, B] = ['/content/questions/1976/0001.md', '/content/questions/1976/0002.md'];

  test('is removed, with a warning that names its address', async () => {
    const { removed, problems } = await ingest();
    expect(removed).toBe(1);
    expect(problems).toMatchObject([{ severity: 'warning', rule: 'entry-removed' }]);
    expect(problems[0]?.message).toContain('/questions/1976/0002/');
    expect(await entries()).toEqual([A]);
  });

  test('is kept in a run with an error: the transcript may be the one that could not be read', async () => {
    await put('transcripts/wrong.txt', 'no record');
    const { removed, problems } = await ingest();
    expect(removed).toBe(0);
    expect(problems.map(({ rule }) => rule)).toEqual(['entry-kept', 'unknown-layout']);
    expect(problems[0]?.message).toContain('/questions/1976/0002/');
    expect(await entries()).toEqual([A, B]);
  });

  test('is only counted by a check, which changes nothing at all', async () => {
    await put('transcripts/c.txt', await question('1976/0003'));
    const before = await tree('content');
    expect(await ingest({ check: true })).toMatchObject({ written: 1, unchanged: 1, removed: 1 });
    expect(await tree('content')).toEqual(before);
  });
});

describe('the command', { timeout: 30_000 }, () => {
  /** Runs it as a process: exit code and what it said. */
  function run(...options: string[]) {
    return runWith({}, ...options);
  }

  /** The same, with an environment that has this too. */
  function runWith(
    added: NodeJS.ProcessEnv,
    ...options: string[]
  ): Promise<{ code: number; said: string; complained: string }> {
    const env = { ...process.env, ...added };
    const args = [
      '--transcripts',
      at('transcripts'),
      '--content',
      at('content'),
      '--people',
      at('people'),
    ];
    const script = join(import.meta.dirname, 'ingest.ts');
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [script, ...args, ...options],
        { env },
        (error, said, complained) => {
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, said, complained });
        },
      );
    });
  }

  test('exits with 0 when no record is refused, warnings or not', async () => {
    const sample = join(FIXTURES, 'stripped/fixtures/supplementary/b-supplementary');
    for (const end of ['.txt', '.url']) await copyFile(sample + end, at(`transcripts/b${end}`));
    const { code, said, complained } = await run('--report', at('report.json'));
    expect([code, said]).toEqual([0, '1 files, 1 records: 1 written, 0 unchanged, 0 removed.\n']);
    expect(complained).toContain('transcripts/b.txt:2:1  warning');
    expect(await readFile(at('report.json'), 'utf8')).toBe(
      `{
  "files": 1,
  "records": 1,
  "written": 1,
  "unchanged": 0,
  "removed": 0,
  "furniture": 0,
  "problems": [
    {
      "severity": "warning",
      "rule": "no-parent",
      "file": "transcripts/b.txt",
      "line": 2,
      "column": 1,
      "message": "the question that 1978/1151-1 follows is not here",
      "hint": "Add the transcript of the question with the same title and date, if there is one."
    }
  ]
}
`,
    );
    expect((await run('--check')).code).toBe(0);
  });

  test('exits with 1 when one is refused, and writes the others', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    await put('transcripts/wrong.txt', 'no record');
    const { code, said, complained } = await run();
    expect([code, said]).toEqual([1, '2 files, 1 records: 1 written, 0 unchanged, 0 removed.\n']);
    expect(complained).toContain('transcripts/wrong.txt:1:1  error');
  });

  test('exits with 1 when a check finds a difference', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    expect((await run('--check')).code).toBe(1);
    expect(await readdir(home)).toEqual(['transcripts']);
  });

  test('exits with 2 when it cannot run; how it is called says only a wrong option', async () => {
    const [missing, option] = await Promise.all([
      run('--transcripts', at('none')),
      run('--colour'),
    ]);
    expect(missing.code).toBe(2);
    expect(missing.complained).not.toContain('npm run ingest --');
    expect(option.code).toBe(2);
    expect(option.complained).toContain('npm run ingest --');
  });

  test('says of a full disk what it is, keeps the entries that are there and leaves nothing behind', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    await ingest();
    const before = await tree('content');
    await put('transcripts/a.txt', await question('1976/0001', 'Will it now?'));
    const fullDisk = `--import=${join(import.meta.dirname, '../tests/fullDisk.mjs')}`;
    const env = { NODE_OPTIONS: fullDisk, DISK_ROOM: '200' };
    const { code, complained } = await runWith(env);
    expect(code).toBe(2);
    expect(complained).toMatch(/^ENOSPC: .*\nThe disk is full\. .*\n$/);
    expect(await tree('content')).toEqual(before);
  });
});
