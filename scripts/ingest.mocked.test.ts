import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ingestSummarySchema } from '../src/record/ingestSummarySchema.ts';
import { parseTranscript } from '../src/transcript/parseTranscript.ts';
import { ingestTranscripts } from './ingestTranscripts.ts';

vi.mock(import('../src/transcript/parseTranscript.ts'), { spy: true });

const FIXTURES = join(import.meta.dirname, '../src/transcript/layouts');

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
  const text = await readFile(join(FIXTURES, 'page/fixtures/labelled/full/a-full.txt'), 'utf8');
  return text.replace('1976/0427', number).replace(/^Further to .*$/m, words);
}

interface Options {
  check?: boolean;
  remove?: boolean;
  today?: string;
  transcripts?: string;
  content?: string;
  progress?: () => void;
}

function ingest(options: Options = {}) {
  const { check = false, remove = false, today = '1990-06-15', progress } = options;
  const { transcripts = 'transcripts', content = 'content' } = options;
  return ingestTranscripts({
    transcripts: at(transcripts),
    content: at(content),
    people: at('people'),
    check,
    remove,
    today,
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
    expect(await ingest()).toMatchObject({ ...counts, written: 1, unchanged: 1 });
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
    await put(
      'content/corrections.yaml',
      '- { id: 1976/0001, key: category, value: Rivers, reason: The page has it. }',
    );
    expect(await reads()).toEqual([2, 1, 0]);
    expect(await readFile(at('content/questions/1976/0001.md'), 'utf8')).toContain(
      'corrected:\n  - key: category\n    recorded: Transport\n    reason: The page has it.\n---',
    );
    await put('people/aliases.yaml', '[]');
    expect(await reads()).toEqual([2, 0, 0]);
    const node = vi.spyOn(process, 'version', 'get').mockReturnValue('v0.0.0');
    expect(await reads()).toEqual([2, 0, 0]);
    node.mockRestore();
    expect(await reads()).toEqual([2, 0, 0]);
    await rm(at('transcripts/a.txt'));
    expect(await reads()).toEqual([1, 0, 1]);
    expect(await reads()).toEqual([0, 0, 0]);
  });

  test('parses only the files that changed, and writes what a first run would', async () => {
    const parsed = async () => {
      vi.mocked(parseTranscript).mockClear();
      const { written } = await ingest();
      const files = vi.mocked(parseTranscript).mock.calls.map(([{ file }]) => file.slice(12));
      return [files.join(' '), written];
    };
    await put('transcripts/a.txt', await question('1976/0001'));
    await put('transcripts/b.txt', await question('1976/0002'));
    await put('transcripts/c.txt', 'no record\n');
    expect(await parsed()).toEqual(['a.txt b.txt c.txt', 2]);
    await put('transcripts/a.txt', await question('1976/0001', 'Will it now?'));
    expect(await parsed()).toEqual(['a.txt', 1]);
    await put('transcripts/b.url', 'https://example.org/b');
    expect(await parsed()).toEqual(['b.txt', 1]);
    // A later reading changes the entry of a file that did not change, which is kept as it was before.
    await put('transcripts/b@1977-01-01.txt', await question('1976/0002', 'Will it later?'));
    expect(await parsed()).toEqual(['b@1977-01-01.txt', 2]);
    await put('content/questions/1976/0001.md', 'by hand');
    expect(await parsed()).toEqual(['', 1]);
    await put('people/aliases.yaml', '[]\n# none\n');
    expect(await parsed()).toEqual(['', 0]);
    await put('content/withdrawn.yaml', '- { id: 1976/0001, date: 1977-01-01, reason: Asked. }');
    expect(await parsed()).toEqual(['', 1]);
    await rm(at('content/withdrawn.yaml'));
    expect(await parsed()).toEqual(['', 1]);
    const term = '- { office: The Mayor, person: a, name: A, from: 1971-05-10 }\n';
    await put('people/offices.yaml', term);
    const all = 'a.txt b.txt b@1977-01-01.txt c.txt';
    expect(await parsed()).toEqual([all, 0]);
    await put('content/.ingest.drafts', 'damaged');
    await put('content/questions/1976/0001.md', 'by hand');
    expect(await parsed()).toEqual([all, 1]);
    const kept = await tree('content');
    await ingest({ content: 'fresh' });
    expect(Object.values(await tree('fresh'))).toEqual(Object.values(kept));
  });

  test('tells of a meeting that is still to come until its day has come, and writes the same', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    const rules = async (today: string) =>
      (await ingest({ today })).problems.map(({ rule }) => rule);
    expect(await rules('1976-01-01')).toEqual(['future-meeting']);
    const before = await tree('content');
    expect(await rules('1976-01-02')).toEqual(['future-meeting']);
    expect(await rules('1977-01-01')).toEqual([]);
    expect(await tree('content')).toEqual(before);
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
    // Its first byte that is not UTF-8 is the no-break space after the first label; another is nothing anywhere.
    await put(
      'transcripts/d.txt',
      Buffer.from(await question('1976/0004', 'Caf\u00e9\u0081?'), 'latin1'),
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
    const { refused } = ingestSummarySchema.parse(
      JSON.parse((await tree('content'))['/content/ingest.json'] ?? ''),
    );
    expect(refused).toEqual(problems);
  });

  test('makes the same entry of a text in Windows-1252 as of the same in UTF-8, and says so', async () => {
    const text = await question('1976/0001', 'Caf\u00e9 at \u00a35?');
    await put('transcripts/a.txt', Buffer.from(text, 'latin1'));
    const { problems } = await ingest();
    expect(problems).toMatchObject([
      { rule: 'windows-1252', severity: 'warning', file: 'transcripts/a.txt', line: 1 },
    ]);
    const before = await tree('content/questions');
    expect(Object.values(before)[0]).toContain('\nCafé at £5?\n');
    await put('transcripts/a.txt', text);
    expect((await ingest()).problems).toEqual([]);
    expect(await tree('content/questions')).toEqual(before);
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

describe('a raw text that was edited after its entry was written', () => {
  const edited = async () => (await ingest()).problems.filter(({ rule }) => rule === 'edited-text');
  const entry = () => readFile(at('content/questions/1976/0001.md'), 'utf8');
  const digest = async () => /sha256: (\w{12})/.exec(await entry())?.[1] ?? 'none';
  beforeEach(async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    await ingest();
  });

  test('is told once, with both digests and what to do', async () => {
    const first = await digest();
    await put('transcripts/a.txt', await question('1976/0001', 'Will it now?'));
    const [told, ...more] = await edited();
    expect(more).toEqual([]);
    expect(told).toMatchObject({ severity: 'warning', file: 'transcripts/a.txt', line: 2 });
    expect(told?.message).toContain(`${first}…`);
    expect(told?.message).toContain(`${await digest()}…`);
    expect(told?.message).not.toContain(`${first}…, and is ${first}…`);
    expect(told?.hint).toContain('<id>@<date>.txt');
    expect(await edited()).toEqual([]);
  });

  test('is told of an earlier reading too, but no later reading is an edited text', async () => {
    await put('transcripts/a@1977-01-02.txt', await question('1976/0001', 'Will it soon?'));
    expect(await edited()).toEqual([]);
    await put('transcripts/a.txt', await question('1976/0001', 'Will it now?'));
    expect(await edited()).toMatchObject([{ file: 'transcripts/a.txt' }]);
  });

  test('is not one that moved in its file, has another line ending or another name', async () => {
    const text = await question('1976/0001');
    await put('transcripts/a.txt', `${await question('1976/0002')}\n\n${text}`);
    expect(await edited()).toEqual([]);
    await put('transcripts/a.txt', text.replaceAll('\n', '\r\n'));
    expect(await edited()).toEqual([]);
    await rm(at('transcripts/a.txt'));
    await put('transcripts/b.txt', text);
    expect(await edited()).toEqual([]);
  });

  test('is told where only a paragraph was added to its end', async () => {
    await put('transcripts/a.txt', `${await question('1976/0001')}\nOne more paragraph.\n`);
    expect(await edited()).toHaveLength(1);
  });

  test('is not one of which an earlier version of the program took more lines', async () => {
    const lines = (await question('1976/0001')).trimEnd().split('\n');
    const sha256 = createHash('sha256').update(lines.join('\n')).digest('hex');
    const other = (await entry())
      .replace(/lines: .*/, `lines: [1, ${lines.length}]`)
      .replace(/sha256: .*/, `sha256: ${sha256}`);
    await put('content/questions/1976/0001.md', other);
    expect(await edited()).toEqual([]);
    expect(await entry()).not.toBe(other);
  });

  test('is not told where the entry that stands is none', async () => {
    await put('content/questions/1976/0001.md', 'by hand');
    expect(await edited()).toEqual([]);
  });
});

describe('an archive of which much is gone', () => {
  const ids = Array.from(
    { length: 40 },
    (_, index) => `1976/${String(index + 1).padStart(4, '0')}`,
  );
  const gone = (count: number) =>
    Promise.all(ids.slice(0, count).map((id) => rm(at(`transcripts/${id.slice(5)}.txt`))));
  beforeEach(async () => {
    for (const id of ids) await put(`transcripts/${id.slice(5)}.txt`, await question(id));
    await ingest();
  });

  test('loses up to one in twenty of its entries in a run', async () => {
    await gone(2);
    expect(await ingest()).toMatchObject({ removed: 2, unchanged: 38 });
  });

  test('keeps every byte where more would go, and says how to remove them', async () => {
    const before = await tree('content');
    await gone(3);
    const { removed, problems } = await ingest();
    expect(removed).toBe(0);
    expect(problems).toMatchObject([{ severity: 'error', rule: 'many-entries-gone' }]);
    expect(problems[0]?.message).toContain('3 of 40');
    expect(problems[0]?.message).toContain('1976/0001, 1976/0002, 1976/0003');
    expect(problems[0]?.hint).toContain('--remove');
    expect(await tree('content')).toEqual(before);
    // Nothing has changed since, and the option is heard all the same.
    expect(await ingest({ remove: true })).toMatchObject({ removed: 3, unchanged: 37 });
  });

  test('is never made empty by an empty folder, and never by unreadable files', async () => {
    const before = await tree('content');
    await gone(40);
    expect((await ingest()).problems.map(({ rule }) => rule)).toEqual(['many-entries-gone']);
    await put('transcripts/0001.txt', 'no record');
    const rules = ['many-entries-gone', 'unknown-layout'];
    expect((await ingest()).problems.map(({ rule }) => rule)).toEqual(rules);
    expect(await tree('content')).toEqual(before);
    await put('transcripts/new.txt', await question('1977/0001'));
    expect(await ingest()).toMatchObject({ written: 1, removed: 0 });
  });
});

test('the last entry of an archive is not removed without being asked', async () => {
  await put('transcripts/a.txt', await question('1976/0001'));
  await ingest();
  await rm(at('transcripts/a.txt'));
  expect(await ingest()).toMatchObject({ removed: 0, problems: [{ rule: 'many-entries-gone' }] });
  expect(await ingest({ remove: true })).toMatchObject({ removed: 1 });
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
    return node([join(import.meta.dirname, 'ingest.ts'), ...args, ...options], env);
  }

  function node(
    args: readonly string[],
    env: NodeJS.ProcessEnv = process.env,
  ): Promise<{ code: number; said: string; complained: string }> {
    return new Promise((resolve) => {
      execFile(process.execPath, args, { cwd: home, env }, (error, said, complained) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said, complained });
      });
    });
  }

  test('exits with 0 when no record is refused, warnings or not', async () => {
    const sample = join(FIXTURES, 'page/fixtures/stripped/supplementary/b-supplementary');
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
      "message": "the question that 1978/1151-1 follows up is not in this archive",
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

  test('names what would never end and what is too long to be read, and reads the others', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    await put('transcripts/b.txt', await question('1976/0003'));
    execFileSync('mkfifo', [at('transcripts/pipe.txt'), at('transcripts/a.url')]);
    await mkdir(at('transcripts/folder.txt'));
    await put('transcripts/huge.txt', 'Lamps');
    await truncate(at('transcripts/huge.txt'), 500_000_000);
    await put('transcripts/lamps.txt', await question('1976/0002'));
    await put('transcripts/lamps.url', 'https://a.example/');
    await truncate(at('transcripts/lamps.url'), 500_000_000);
    const { code, said, complained } = await run();
    expect([code, said]).toEqual([1, '4 files, 1 records: 1 written, 0 unchanged, 0 removed.\n']);
    for (const line of [
      'a.url:1:1  error  a pipe, socket or device, not a plain file  (unreadable-file)',
      'folder.txt:1:1  error  a folder, not a plain file  (unreadable-file)',
      'huge.txt:1:1  error  this file has 500,000,000 bytes, and no more than 10,000,000 are read  (too-long)',
      'lamps.url:1:1  error  this file has 500,000,000 bytes, and no more than 10,000,000 are read  (too-long)',
      'pipe.txt:1:1  error  a pipe, socket or device, not a plain file  (unreadable-file)',
    ]) {
      expect(complained).toContain(`transcripts/${line}`);
    }
    for (const name of ['pipe.txt', 'huge.txt']) {
      const traced = await run('--trace', at(`transcripts/${name}`));
      expect([traced.code, traced.complained.split(':')[0]]).toEqual([1, `transcripts/${name}`]);
    }
  });

  test('traces a file line by line, with the address beside it and without', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    const alone = await run('--trace', at('transcripts/a.txt'));
    expect([alone.code, alone.complained]).toEqual([0, '']);
    expect(alone.said).toContain('invented mark');
    await put('transcripts/a.url', 'no address');
    expect((await run('--trace', at('transcripts/a.txt'))).complained).toContain('bad-url-file');
  });

  test('exits with 1 when a check finds a difference', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    expect((await run('--check')).code).toBe(1);
    expect(await readdir(home)).toEqual(['transcripts']);
  });

  test('exits with 2 when it is called wrongly, and says how it is called', async () => {
    const { code, complained } = await run('--colour');
    expect(code).toBe(2);
    expect(complained).toContain('npm run ingest --');
  });

  test('exits with 2 when it cannot run, and says only why', async () => {
    const { code, complained } = await run('--transcripts', at('none'));
    expect(code).toBe(2);
    expect(complained).toContain(at('none'));
    expect(complained).not.toContain('npm run ingest --');
  });

  test('exits with 2 at mistakes in reviewed files, each told with its line, and reported', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    await put('content/withdrawn.yaml', '- { id: 1976/0001, date: 1977-01-01 }\n');
    await put('people/groups.yml', '');
    const { code, said, complained } = await run('--report', at('report.json'));
    expect([code, said]).toEqual([2, '']);
    expect(complained).toBe(
      `content/withdrawn.yaml:1:3  error  \`reason\` is missing; it should be why it was taken down, for the page that stays at the address. Example: \`- { id: 1961/0101, date: 1961-12-01, reason: It named a child. }\`  (reviewed-file)
    | - { id: 1976/0001, date: 1977-01-01 }
    |   ^
    Correct it and run this again: nothing is written until every reviewed file is right.

people/groups.yml:1:1  error  this may be meant as people/groups.yaml  (misnamed-file)
    | 
    | ^
    Under this name it has no effect. Rename it, or move it out of the folder.

      1  error    misnamed-file
      1  error    reviewed-file
`,
    );
    const report: unknown = JSON.parse(await readFile(at('report.json'), 'utf8'));
    expect(report).toMatchObject({ files: 0, written: 0, problems: [{ line: 1, column: 3 }, {}] });
    expect(Object.keys(await tree('content'))).toEqual(['/content/withdrawn.yaml']);
  });

  test('exits with 2 and one sentence when a folder is not there, and makes none', async () => {
    await put('file', '');
    const before = await readdir(home, { recursive: true });
    for (const [option, path] of [
      ['--transcripts', 'none'],
      ['--content', 'file'],
    ] as const) {
      const { code, said, complained } = await run(option, at(path));
      expect([code, said]).toEqual([2, '']);
      expect(complained.trim().split('\n')).toHaveLength(1);
      expect(complained).toContain(at(path));
      expect(complained).toContain(option);
    }
    expect(await readdir(home, { recursive: true })).toEqual(before);
  });

  test('exits with 2 in another working directory, and names the folder that is looked for', async () => {
    const script = join(import.meta.dirname, 'ingest.ts');
    const { code, complained } = await node([script]);
    expect(code).toBe(2);
    expect(complained).toBe(
      `There is no folder ${at('content/transcripts')}: run this in the project’s folder, or give another one with --transcripts.\n`,
    );
    expect(await readdir(home)).toEqual(['transcripts']);
  });

  test('makes a new folder of content for transcripts that are named, and for no others', async () => {
    await put('content/transcripts/a.txt', await question('1976/0001'));
    const script = join(import.meta.dirname, 'ingest.ts');
    const { code, complained } = await node([script, '--content', at('none')]);
    expect([code, complained]).toEqual([
      2,
      `There is no folder ${at('none')}: run this in the project’s folder, or give another one with --content.\n`,
    ]);
    expect(await readdir(home)).toEqual(['content', 'transcripts']);
    const named = ['--transcripts', at('content/transcripts'), '--content', at('none')];
    expect((await node([script, ...named])).code).toBe(0);
    expect(await readdir(at('none/questions/1976'))).toEqual(['0001.md']);
  });

  test('removes many entries only with --remove', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    await run();
    await rm(at('transcripts/a.txt'));
    const { code, complained } = await run();
    expect(code).toBe(1);
    expect(complained).toContain('--remove');
    expect((await run('--remove')).said).toContain('1 removed');
  });

  test('says of a full disk what it is, keeps the entries that are there and leaves nothing behind', async () => {
    await put('transcripts/a.txt', await question('1976/0001'));
    await ingest();
    const before = await tree('content');
    await put('transcripts/a.txt', await question('1976/0001', 'Will it now?'));
    const fullDisk = `--import=${pathToFileURL(join(import.meta.dirname, '../tests/fullDisk.mjs')).href}`;
    const env = { NODE_OPTIONS: fullDisk, DISK_ROOM: '200' };
    const { code, complained } = await runWith(env);
    expect(code).toBe(2);
    expect(complained).toMatch(/^ENOSPC: .*\nThe disk is full\. .*\n$/);
    expect(await tree('content')).toEqual(before);
  });
});
