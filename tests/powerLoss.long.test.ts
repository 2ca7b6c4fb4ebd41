import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checksumsOf, readChecksums } from '../scripts/site/checksums.ts';
import { writeArchive } from './changeArchive.ts';
import { mountImage } from './mountImage.ts';
import { siteHashes } from './siteHashes.ts';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'power-'));
  await writeArchive(at('transcripts'), 20);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command to its end, on a disk. */
function run(script: string, disk: string, env: NodeJS.ProcessEnv, ...options: string[]) {
  const folders = ['--transcripts', at('transcripts'), '--content', at(disk, 'content')];
  return promisify(execFile)(
    process.execPath,
    [resolve('scripts', script), ...folders, ...options],
    {
      env: { ...process.env, ...env },
    },
  );
}

/** The address changes every page. */
const siteUrl = (turn: number) => ({ SITE_URL: `https://example.org/${turn}/` });

test('what a run reported is there when the power fails right after it', async () => {
  const disk = mountImage(at('image'), at('disk'), '400M');
  if ('refused' in disk) {
    // Only where disks cannot be mounted; what the disk is asked for is seen in the other test.
    expect(disk.refused).toMatch(/permi|superuser|not found|ENOENT|loop/i);
    return;
  }
  try {
    await run('ingest.ts', 'disk', {}, '--people', at('disk', 'people'));
    const content = await siteHashes(at('disk/content/questions'));
    for (const turn of [1, 2, 3]) {
      await run('build.ts', 'disk', siteUrl(turn), '--out', at('disk/site'), '--incremental');
      // What the disk has at this moment, and not what the machine would still write to it.
      execFileSync('cp', ['--sparse=always', at('image'), at('after')]);
      const after = mountImage(at('after'), at('after-disk'));
      if ('refused' in after) throw new Error(after.refused);
      try {
        expect(await siteHashes(at('after-disk/content/questions'))).toEqual(content);
        expect(checksumsOf(at('after-disk/site'))).toEqual(readChecksums(at('after-disk/site')));
        expect(readChecksums(at('after-disk/site'))).toEqual(readChecksums(at('disk/site')));
      } finally {
        after.release();
      }
    }
  } finally {
    disk.release();
  }
});

test('a site is on the disk before it takes its place, and its place before the old one goes', async () => {
  await run('ingest.ts', 'here', {}, '--people', at('here', 'people'));
  const trace = `--import=${pathToFileURL(resolve('tests/traceDisk.mjs')).href}`;
  const out = at('here/site');
  for (const turn of [1, 2]) {
    const env = { ...siteUrl(turn), NODE_OPTIONS: trace, DISK_TRACE: at(`trace-${turn}`) };
    await run('build.ts', 'here', env, '--out', out, '--incremental');
  }
  const lines = readFileSync(at('trace-2'), 'utf8').trim().split('\n');
  const next = new RegExp(`${out}\\.build/next-\\d+`).exec(lines.join('\n'))?.[0] ?? '';
  const wanted = [
    lines.includes(`sync below ${next}`) ? `sync below ${next}` : `sync ${next}/questions`,
    `sync ${next}/.SHA256SUMS.new`,
    `move ${next}/.SHA256SUMS.new ${next}/SHA256SUMS`,
    `sync ${next}`,
    `sync ${out}.build/.next-state.json.new`,
    `move ${out} ${out}.build/before`,
    `move ${next} ${out}`,
    `sync ${at('here')}`,
    `move ${out}.build/next-state.json ${out}.build/state.json`,
  ];
  expect(lines.filter((line) => wanted.includes(line))).toEqual(wanted);
});
