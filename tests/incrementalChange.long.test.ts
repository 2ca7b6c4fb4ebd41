import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { sampleArchive } from '../scripts/sample/sampleArchive.ts';
import { siteHashes } from './siteHashes.ts';

/** As many as make a difference. */
const processes = 3;
const ANOTHER_YEAR = 'src/transcript/layouts/newer/fixtures/sample/c-newer.txt';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incremental-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('an incremental build after a change, an addition and a removal equals a clean one, byte by byte', async () => {
  const transcripts = join(folder, 'transcripts');
  const content = join(folder, 'content');
  const people = join(folder, 'people');
  const files = [...sampleArchive(40, 7)];
  // Others cite it, follow it and list it: its title stands on all of their pages.
  const changed = files.find(({ path }) => path.includes(citedIn(files)));
  const [added, removed] = [files[9], files[20]];
  if (!changed || !added || !removed) throw new Error('the sample is too small');
  for (const { path, text } of files)
    if (path !== added.path) await write(join(transcripts, path), text);
  // Of another year than the sample: its index stays as it is.
  await copyFile(ANOTHER_YEAR, join(transcripts, 'another-year.txt'));
  const ingest = () =>
    ingestTranscripts({ transcripts, content, people, check: false, today: '2026-01-01' });
  const build = (name: string, incremental: boolean) => {
    const out = join(folder, name);
    const siteUrl = 'https://example.org/';
    return buildSite({
      transcripts,
      content,
      out,
      incremental,
      siteUrl,
      // However many processes share the work.
      processes: incremental ? processes : 1,
      // An index for each year.
      periodSize: 1,
    });
  };

  await ingest();
  await build('site', true);
  // One that is corrected keeps the wording before at an address of its own.
  const corrected = files.find((one) => ![changed, added, removed].includes(one));
  const later = corrected?.path.replace(/\.txt$/, '@1989-12-31.txt') ?? '';
  await write(join(transcripts, later), `${corrected?.text}\nA correction.\n`);
  const [, title = ''] = changed.text.split('\n');
  const renamed = changed.text.replaceAll(title, 'A title of its own');
  await write(join(transcripts, changed.path), `${renamed}\nOne more paragraph.\n`);
  await write(join(transcripts, added.path), added.text);
  await rm(join(transcripts, removed.path));
  const report = await ingest();
  expect(report.removed).toBe(1);
  expect(report.written).toBeGreaterThan(1);
  const { search, pages } = await build('site', true);
  expect(search.rebuilt).toBeGreaterThan(0);
  expect(search.rebuilt).toBeLessThan(search.periods);
  expect(pages.removed).toBeGreaterThan(0);
  expect(pages.written).toBeLessThan(pages.all);
  await build('clean', false);
  const clean = await siteHashes(join(folder, 'clean'));
  expect(Object.keys(clean).filter((file) => file.startsWith('pagefind/'))).not.toEqual([]);
  expect(await siteHashes(join(folder, 'site'))).toEqual(clean);

  expect(Object.keys(clean).filter((file) => file.includes('/at/1989-12-31'))).toHaveLength(2);

  const unchanged = await build('site', true);
  expect(unchanged).toMatchObject({ unchanged: true, pages: { written: 0 } });
  expect(await siteHashes(join(folder, 'site'))).toEqual(clean);
});

/** The name of a file of the sample that another one cites. */
function citedIn(files: readonly { readonly path: string; readonly text: string }[]): string {
  const names = files.map(({ path }) => /(\d{4})-(\d{4})/.exec(path)?.[0] ?? '');
  const isCited = (name: string) =>
    files.some(({ path, text }) => !path.includes(name) && text.includes(name.replace('-', '/')));
  return names.find((name) => name !== '' && isCited(name)) ?? 'none';
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
