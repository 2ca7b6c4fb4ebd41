import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildSite } from './buildSite.ts';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { writeChecksums } from './site/checksums.ts';
import { sitePlace } from './site/SitePlace.ts';
import { contentLock } from './store/contentLock.ts';
import { runLock } from './store/runLock.ts';
import { variants } from '../src/record/variants.testing.ts';
import { longTest } from '../src/record/longTest.testing.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  mkdirSync(at('content/questions/1961'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function build() {
  const [content, out] = [at('content'), at('dist')];
  return buildSite({ content, transcripts: at('transcripts'), out, incremental: false });
}

test('a good site is never replaced by one of a content folder without entries', async () => {
  mkdirSync(at('dist'));
  writeChecksums(at('dist'), new Map([['questions/1961/0101/index.html', '0'.repeat(64)]]));
  await expect(build()).rejects.toThrow(`There are no entries in ${at('content/questions')}.`);
  writeFileSync(at('content/questions/README.md'), 'notes');
  await expect(build()).rejects.toThrow('npm run ingest');
  rmSync(at('content'), { recursive: true });
  await expect(build()).rejects.toThrow('or give the folder with --content');
  expect(existsSync(at('dist/SHA256SUMS'))).toBe(true);
});

test('nor by one that has lost most of them', async () => {
  mkdirSync(at('dist'));
  const ids = ['0101', '0102', '0103'].map((number) => `questions/1961/${number}/index.html`);
  writeChecksums(at('dist'), new Map(ids.map((path) => [path, '0'.repeat(64)])));
  writeFileSync(at('content/questions/1961/0101.md'), '');
  await expect(build()).rejects.toThrow('1961/0102, 1961/0103');
  expect(existsSync(at('dist/SHA256SUMS'))).toBe(true);
});

test('a build waits for no ingest into the same archive, and for no build of the same site', async () => {
  writeFileSync(at('content/questions/1961/0101.md'), '');
  for (const lock of [
    () => contentLock(at('content'), 'ingesting'),
    () => runLock(sitePlace(at('dist')).lock, 'building'),
  ]) {
    const release = lock();
    await expect(build()).rejects.toThrow('Wait for it to end');
    release();
  }
});

test('no ingest begins while a build reads the archive', () => {
  const leave = contentLock(at('content'), 'building dist', true);
  expect(() => contentLock(at('content'), 'ingesting')).toThrow('is building dist. Wait for it');
  leave();
  contentLock(at('content'), 'ingesting')();
});

longTest(
  '--people says who held an office, whatever people the content folder has',
  async () => {
    // Vite would take this for the address of the site, which is in the job.
    vi.stubEnv('SITE', 'https://elsewhere.example');
    const record = join(import.meta.dirname, '../tests/record');
    cpSync(join(record, 'questions'), at('content/questions'), { recursive: true });
    cpSync(join(record, 'people'), at('content/people'), { recursive: true });
    mkdirSync(at('nobody'));
    const [content, transcripts] = [at('content'), at('transcripts')];
    const pageOf = async (people: string) => {
      const out = at(`dist-${people}`);
      await buildSite({ content, transcripts, people: at(people), out, incremental: false });
      return readFileSync(join(out, 'questions/2018/1558/index.html'), 'utf8');
    };
    // That the page says it with these people is seen in a browser (`tests/realRecord.test.ts`).
    for (const people of variants(['nobody', 'content/people']))
      expect((await pageOf(people)).includes('at the time)')).toBe(people !== 'nobody');
  },
  120_000,
);

longTest(
  'a page is known by the bytes behind it: a fresh copy renders no record anew',
  async () => {
    cpSync(join(import.meta.dirname, '../tests/record'), at('content'), { recursive: true });
    const [content, transcripts, out] = [at('content'), at('content/transcripts'), at('dist')];
    const rendered = async (furniture: number) => {
      // Something has to have changed.
      writeFileSync(at('content/ingest.json'), JSON.stringify({ ...SUMMARY, furniture }));
      const { pages } = await buildSite({ content, transcripts, out, incremental: true });
      return pages.written;
    };
    await rendered(0);
    const before = await rendered(1);
    for (const file of readdirSync(transcripts)) utimesSync(join(transcripts, file), 1, 1);
    expect(await rendered(2)).toBe(before);
  },
  120_000,
);

longTest(
  'where a record was withdrawn, no site of before stays with its words',
  async () => {
    cpSync(join(import.meta.dirname, '../tests/record'), at('content'), { recursive: true });
    const [content, transcripts, out] = [at('content'), at('content/transcripts'), at('dist')];
    const people = at('content/people');
    const publish = async () => {
      const today = '2026-01-01';
      await ingestTranscripts({ transcripts, content, people, check: false, today });
      await buildSite({ content, transcripts, out, incremental: true });
    };
    await publish();
    // Another site begins from one that is kept.
    writeFileSync(at('content/moved.yaml'), '');
    await publish();
    const withdrawal = '- { id: 2018/1558, date: 2026-01-01, reason: To see that it goes. }\n';
    writeFileSync(at('content/withdrawn.yaml'), withdrawal);
    await publish();
    const words = 'undocumented migrants';
    expect(spawnSync('grep', ['-rlF', words, out, `${out}.build`]).stdout.toString()).toBe('');
  },
  120_000,
);

const SUMMARY = { files: 1, records: 1, entries: 1, refused: [] };
