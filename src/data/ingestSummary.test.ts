import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summary-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  vi.resetModules();
  vi.stubEnv('CONTENT_DIR', folder);
});

async function summary() {
  return (await import('./ingestSummary.ts')).ingestSummary();
}

test('before the first ingest, nothing was read and nothing refused', async () => {
  expect(await summary()).toMatchObject({ records: 0, refused: [] });
});

test('a file that cannot be read is no sign that nothing was refused', async () => {
  await mkdir(join(folder, 'ingest.json'));
  await expect(summary()).rejects.toThrow(/ingest\.json cannot be read \(EISDIR\)/);
});

test.each(['{ "files": 1', '{ "files": 1, "records": 1 }'])(
  'nor is one that ingest did not write so: %s',
  async (text) => {
    await writeFile(join(folder, 'ingest.json'), text);
    await expect(summary()).rejects.toThrow(/ingest\.json.*Run `npm run ingest` to write it anew/s);
  },
);
