import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { Random } from '../scripts/sample/Random.ts';
import { changeArchive, writeArchive } from './changeArchive.ts';
import { siteHashes } from './siteHashes.ts';

/** Sequences of so many publications, each after one to three changes. */
const [SEQUENCES, LENGTH] = [2, 8];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sequences-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(Array.from({ length: SEQUENCES }, (_, index) => index + 1))(
  'whatever happens to an archive, incremental builds equal clean ones: sequence %i',
  async (seed) => {
    const random = new Random(seed);
    const at = (name: string) => join(folder, String(seed), name);
    const [transcripts, content] = [at('transcripts'), at('content')];
    const spare = await writeArchive(transcripts, 30);
    const done: string[] = [];
    for (let turn = 0; turn < LENGTH; turn += 1) {
      for (let left = turn === 0 ? 0 : random.between(1, 3); left > 0; left -= 1)
        done.push(await changeArchive(transcripts, content, spare, random));
      const folders = { transcripts, content, people: at('people') };
      await ingestTranscripts({ ...folders, check: false, remove: true, today: '2026-01-01' });
      const build = (name: string, incremental: boolean) =>
        buildSite({
          transcripts,
          content,
          out: at(name),
          incremental,
          remove: true,
          periodSize: 1,
          siteUrl: 'https://example.org/',
        });
      await build('site', true);
      await build('clean', false);
      expect(await siteHashes(at('site')), done.join(', ')).toEqual(await siteHashes(at('clean')));
    }
  },
);
