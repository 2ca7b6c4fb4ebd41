import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { ingestSummary } from './ingestSummary.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summary-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

test('before the first ingest, nothing was read and nothing refused', () => {
  expect(ingestSummary(folder)).toMatchObject({ records: 0, refused: [] });
});

test('a file that cannot be read is no sign that nothing was refused', async () => {
  await mkdir(join(folder, 'ingest.json'));
  expect(() => ingestSummary(folder)).toThrow(/ingest\.json cannot be read \(EISDIR\)/);
});

test.each(['{ "files": 1', '{ "files": 1, "records": 1 }'])(
  'nor is one that ingest did not write so: %s',
  async (text) => {
    await writeFile(join(folder, 'ingest.json'), text);
    expect(() => ingestSummary(folder)).toThrow(
      /ingest\.json.*Run `npm run ingest` to write it again/s,
    );
  },
);
