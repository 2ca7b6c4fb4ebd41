import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataReportSchema } from './dataReportSchema.ts';
import { nastyEntries } from './nastyEntries.testing.ts';
import { testArchive, testFolder, testIndex } from './testArchive.testing.ts';
import { DATA_PARTS } from './writeData.ts';
import { writeDataInProcess } from './writeDataInProcess.ts';

/** Every file below a folder, with its hash. */
function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  const hash = (file: string) => createHash('sha256').update(readFileSync(folder + file));
  return Object.fromEntries(files.sort().map((file) => [file, hash(file).digest('hex')]));
}

/** Writes the data of a content folder as it is now. */
async function write(options: Omit<Parameters<typeof writeDataInProcess>[0], 'index' | 'siteUrl'>) {
  const index = await testIndex(options.content);
  return writeDataInProcess({ ...options, index, siteUrl: '' });
}

test('same entries, same bytes: in another process, time zone, language and folder', async () => {
  const [here, there] = [testFolder(), testFolder()];
  await write({ content: testArchive(nastyEntries), out: here });
  const content = testArchive([...nastyEntries].reverse());
  const script = join(import.meta.dirname, 'dataStage.ts');
  const env = { ...process.env, TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const index = await testIndex(content);
  const options = { content, index, out: there, siteUrl: '', parts: DATA_PARTS, keys: [] };
  execFileSync(process.execPath, [script], { env, cwd: there, input: JSON.stringify(options) });
  expect(filesIn(there)).toEqual(filesIn(here));
});

test('the report counts what was written; what cannot be read is an error that names it', async () => {
  const [content, out] = [testArchive(nastyEntries), testFolder()];
  const report = await write({ content, out });
  expect(dataReportSchema.parse(report).files).toBe(Object.keys(filesIn(out)).length);
  expect(report.records).toBe(nastyEntries.length);
  const path = join(content, 'questions/1961/0100.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('How many?', '<b>How many?</b>'));
  const broken = write({ content, out });
  const said = expect.stringMatching(/1961\/0100\.md:\d+: markup in the text/) as unknown;
  await expect(broken).rejects.toMatchObject({ cause: { message: said } });
});

test('the file beside a page is written where it changed, and removed with its entry', async () => {
  const [content, out] = [testArchive(nastyEntries), testFolder()];
  const options = { content, out, parts: ['beside'] } as const;
  const first = await write(options);
  const path = join(content, 'questions/1961/0100.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('How many?', 'How few?'));
  const second = await write({ ...options, keys: first.keys });
  expect(second.files).toBe(1);
  rmSync(path);
  await write({ ...options, keys: second.keys });
  const clean = testFolder();
  await write({ ...options, out: clean });
  expect(filesIn(out)).toEqual(filesIn(clean));
});

test('an archive without records has data without rows', async () => {
  const [content, out] = [testArchive([]), testFolder()];
  await write({ content, out });
  expect(readFileSync(join(out, 'data/questions.ndjson'), 'utf8')).toBe('');
});
