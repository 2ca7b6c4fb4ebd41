import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { callStage } from '../site/callStage.ts';
import { storedSections } from '../store/storedSections.ts';
import { dataStage, type DataJob } from './dataStage.ts';
import { nastyEntries } from './nastyEntries.testing.ts';
import { testArchive, testFolder, testIndex } from './testArchive.testing.ts';
import { writeData } from './writeData.ts';

vi.mock(import('../store/storedSections.ts'), { spy: true });

/** Every file below a folder, with its hash. */
function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  const hash = (file: string) => createHash('sha256').update(readFileSync(folder + file));
  return Object.fromEntries(files.sort().map((file) => [file, hash(file).digest('hex')]));
}

/** Writes the data of a content folder as it is now. */
async function write(options: Pick<DataJob, 'content' | 'out'> & Partial<DataJob>) {
  const index = await testIndex(options.content);
  return callStage(dataStage, { siteUrl: '', bulk: true, keys: [], ...options, index });
}

test('same entries, same bytes: in another process, time zone, language and folder', async () => {
  const [here, there] = [testFolder(), testFolder()];
  await write({ content: testArchive(nastyEntries), out: here });
  const content = testArchive([...nastyEntries].reverse());
  const surroundings = { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  for (const [name, value] of Object.entries(surroundings)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  await write({ content, out: there });
  expect(filesIn(there)).toEqual(filesIn(here));
});

test('the report counts what was written; what cannot be read is an error that names it', async () => {
  const [content, out] = [testArchive(nastyEntries), testFolder()];
  const { files, records } = await write({ content, out });
  expect(files).toBe(Object.keys(filesIn(out)).length);
  expect(records).toBe(nastyEntries.length);
  const path = join(content, 'questions/1961/0100.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('How many?', '<b>How many?</b>'));
  const broken = write({ content, out });
  const said = expect.stringMatching(/1961\/0100\.md:\d+: markup in the text/) as unknown;
  await expect(broken).rejects.toMatchObject({ cause: { message: said } });
});

test('the words of a question are read once for all files, and where none needs them not at all', async () => {
  const [content, out] = [testArchive(nastyEntries), testFolder()];
  const index = await testIndex(content);
  const read = async (bulk: boolean, keys: DataJob['keys']) => {
    vi.mocked(storedSections).mockClear();
    const report = await writeData({ content, index, out, siteUrl: '', bulk, keys });
    const ids = vi.mocked(storedSections).mock.calls.map(([, { id }]) => id);
    return { keys: report.keys, ids: ids.sort() };
  };
  const all = nastyEntries.flatMap(({ facts }) => (isQuestion(facts) ? [facts.id] : [])).sort();
  const first = await read(true, []);
  expect(first.ids).toEqual(all);
  expect((await read(true, first.keys)).ids).toEqual(all);
  expect((await read(false, first.keys)).ids).toEqual([]);
});

test('the file beside a page is written where it changed, and removed with its entry', async () => {
  const [content, out] = [testArchive(nastyEntries), testFolder()];
  const first = await write({ content, out, bulk: false });
  const path = join(content, 'questions/1961/0100.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('How many?', 'How few?'));
  const second = await write({ content, out, bulk: false, keys: first.keys });
  expect(second.files).toBe(1);
  rmSync(path);
  await write({ content, out, bulk: false, keys: second.keys });
  const clean = testFolder();
  await write({ content, out: clean, bulk: false });
  expect(filesIn(out)).toEqual(filesIn(clean));
});

test('an archive without records has data without rows', async () => {
  const [content, out] = [testArchive([]), testFolder()];
  await write({ content, out });
  expect(readFileSync(join(out, 'data/questions.ndjson'), 'utf8')).toBe('');
});
