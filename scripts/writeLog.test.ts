import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Entry } from '../src/record/Entry.ts';
import type { Question } from '../src/record/entrySchema.ts';
import { entryToMarkdown } from '../src/record/entryToMarkdown.ts';
import { testArchive } from './data/testArchive.testing.ts';
import { entryPath } from './store/entryFiles.ts';
import { guardingLog, storedLog } from './store/storedLog.ts';
import { writeLog } from './writeLog.ts';

function entry(id: string, text = 'Where are the lamps?', facts: Partial<Question> = {}): Entry {
  return {
    facts: {
      ...{ id, reference: id, title: 'Lamps', kind: 'question', invented: true },
      ...{ date: '1976-09-15', askedBy: 'Una Wren AM', member: 'una-wren', status: 'unanswered' },
      sources: [{ file: 'transcripts/a.txt', lines: [1, 9], sha256: '0'.repeat(64) }],
      ...facts,
    },
    body: { question: [{ type: 'paragraph', text }], answers: [] },
  };
}

/** A content folder with people of its own: none. */
function archive(...entries: readonly Entry[]): string {
  const content = testArchive(entries);
  mkdirSync(join(content, 'people'));
  return content;
}

function put(content: string, one: Entry): void {
  writeFileSync(join(content, entryPath(one.facts.id)), entryToMarkdown(one));
}

test('the first run knows all, the next adds what is new, and two on one day are as good as one', async () => {
  const content = archive(entry('1976/0001'), entry('1976/0002'));
  const first = await writeLog({ content, date: '1980-01-01' });
  expect(first.isFirst).toBe(true);
  expect(first.changes.map(({ kind }) => kind)).toContain('known');
  expect(first.changes).toContainEqual({
    ...{ date: '1980-01-01', kind: 'page', path: '/members/una-wren/' },
  });
  const file = join(content, 'log/1980.ndjson');
  expect(first.file).toBe(file);
  const before = readFileSync(file, 'utf8');
  const again = await writeLog({ content, date: '1980-01-01' });
  expect(again).toMatchObject({ changes: [], lines: first.lines, head: first.head });
  put(content, entry('1976/0003'));
  put(content, entry('1976/0001', 'Where are all the lamps?'));
  const second = await writeLog({ content, date: '1980-01-01' });
  expect(second.changes).toMatchObject([
    { kind: 'corrected', id: '1976/0001' },
    { kind: 'published', id: '1976/0003' },
  ]);
  expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
  const log = storedLog(content);
  expect([log.lines.length, log.head]).toEqual([second.lines, second.head]);
  // The next year has a file of its own, which goes on from the last one.
  put(content, entry('1976/0004'));
  const next = await writeLog({ content, date: '1981-01-01' });
  expect(next.file).toBe(join(content, 'log/1981.ndjson'));
  expect(storedLog(content).lines).toHaveLength(next.lines);
});

test('a clock that is behind the log adds nothing', async () => {
  const content = archive(entry('1976/0001'));
  await writeLog({ content, date: '1980-06-02' });
  put(content, entry('1976/0002'));
  await expect(writeLog({ content, date: '1980-06-01' })).rejects.toThrow(
    'The log has a line of 1980-06-02, and 1980-06-01 is before that.',
  );
  expect((await writeLog({ content, date: '1980-06-02' })).changes).toMatchObject([
    { kind: 'published', id: '1976/0002' },
  ]);
});

test('an entry that is gone stops it and says where it was published', async () => {
  const content = archive(entry('1976/0001'), entry('1976/0002'));
  await writeLog({ content, date: '1980-06-02' });
  rmSync(join(content, entryPath('1976/0001')));
  const run = () => writeLog({ content, date: '1980-06-03' });
  await expect(run()).rejects.toThrow(
    `  /questions/1976/0001/ (${join(content, 'log/1980.ndjson')}:1)\nRestore the transcript`,
  );
  writeFileSync(
    join(content, 'moved.yaml'),
    '- { from: /questions/1976/0001/, to: /questions/1976/0002/, date: 1980-06-03, reason: One. }\n',
  );
  expect((await run()).changes).toEqual([
    {
      ...{ date: '1980-06-03', kind: 'moved', path: '/questions/1976/0001/' },
      to: '/questions/1976/0002/',
    },
  ]);
  // Whoever takes that id up again is told.
  put(content, entry('1976/0001', 'Another question.'));
  await expect(run()).rejects.toThrow('there is a page at /questions/1976/0001/');
});

test('addresses.txt is taken over, and no build goes without it until then', async () => {
  const content = archive(entry('1976/0001'));
  const list = join(content, 'addresses.txt');
  writeFileSync(list, '# Published.\n/members/jon-marsh/\n/questions/1976/0001/\n');
  expect(() => guardingLog(content)).toThrow('npm run log');
  await writeLog({ content, date: '1980-06-02' });
  expect(existsSync(list)).toBe(false);
  const paths = guardingLog(content).lines.flatMap(({ line }) => ('path' in line ? line.path : []));
  expect(paths).toContain('/members/jon-marsh/');
  expect(paths).not.toContain('/questions/1976/0001/');
  writeFileSync(list, '/questions/1976/0009/\n');
  await expect(writeLog({ content, date: '1980-06-03' })).rejects.toThrow(
    `/questions/1976/0009/ (${list})`,
  );
  expect(existsSync(list)).toBe(true);
});

test('what stands in the folder of the log and is none of it is named, folders too', async () => {
  const content = archive(entry('1976/0001'));
  mkdirSync(join(content, 'log/1980.ndjson'), { recursive: true });
  expect(() => guardingLog(content)).toThrow('log/1980.ndjson/ is no part of the log');
  rmSync(join(content, 'log/1980.ndjson'), { recursive: true });
  writeFileSync(join(content, 'log/notes.txt'), 'A note.');
  await expect(writeLog({ content, date: '1980-06-02' })).rejects.toThrow(
    `${join(content, 'log/notes.txt')} is no part of the log`,
  );
});

test('the command says what it did, and what day is none', async () => {
  const content = archive(entry('1976/0001'));
  const run = (...options: readonly string[]) =>
    promisify(execFile)(process.execPath, ['scripts/log.ts', '--content', content, ...options]);
  const { stdout } = await run('--date', '1980-06-02');
  expect(stdout).toContain('The log begins here.');
  expect(stdout).toMatch(/lines added to .*1980\.ndjson: 1 known, \d+ addresses of other pages\./);
  for (const date of ['1980-02-30', '9999-01-01']) {
    await expect(run('--date', date)).rejects.toMatchObject({ code: 2 });
  }
  await expect(run('--date', '1980-06-01')).rejects.toMatchObject({
    ...{ code: 1, stderr: expect.stringContaining('is before that') as string },
  });
}, 60_000);
