import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { sampleArchive } from '../scripts/sample/sampleArchive.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incremental-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('an incremental build after a change, an addition and a removal equals a clean one, byte by byte', async () => {
  const [transcripts, content, people] = ['transcripts', 'content', 'people'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const files = [...sampleArchive(40, 7)];
  const [changed, added, removed] = [files[5], files[9], files[20]];
  if (!changed || !added || !removed) throw new Error('the sample is too small');
  for (const { path, text } of files)
    if (path !== added.path) await write(join(transcripts, path), text);
  const ingest = () => ingestTranscripts({ transcripts, content, people, check: false });
  const build = (out: string, incremental: boolean) =>
    buildSite({ transcripts, content, out: join(folder, out), incremental });

  await ingest();
  await build('site', true);
  await write(join(transcripts, changed.path), `${changed.text}\nOne more paragraph.\n`);
  await write(join(transcripts, added.path), added.text);
  await rm(join(transcripts, removed.path));
  const report = await ingest();
  expect(report.removed).toBe(1);
  expect(report.written).toBeGreaterThan(1);
  await build('site', true);
  await build('clean', false);
  expect(await hashes(join(folder, 'site'))).toEqual(await hashes(join(folder, 'clean')));
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** The SHA-256 of every file of a site, by its path. */
async function hashes(site: string): Promise<Record<string, string>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.sort().map(
    async (file) =>
      [
        file.slice(site.length),
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(pairs));
}
