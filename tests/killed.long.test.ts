import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { Random } from '../scripts/sample/Random.ts';
import { checksumsOf, wholeChecksums, writeChecksums } from '../scripts/site/checksums.ts';
import { prepareNext } from '../scripts/site/prepareNext.ts';
import { completePublish } from '../scripts/site/publishNext.ts';
import { leftSites, sitePlace } from '../scripts/site/SitePlace.ts';
import { filesBelow } from '../scripts/store/filesBelow.ts';
import { contend } from '../scripts/store/contend.testing.ts';
import { changeArchive, writeArchive } from './changeArchive.ts';
import { siteHashes } from './siteHashes.ts';

const KILLS = 50;
const SITE_URL = 'https://example.org/mqt/';

let folder: string;
const at = (name: string) => join(folder, name);
/** The two archives between which the site goes to and fro, and the bytes of each. */
const VERSIONS = ['one', 'two'] as const;
const clean: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
  const spare = await writeArchive(at('one'), 20);
  await cp(at('one'), at('two'), { recursive: true });
  for (let left = 4; left > 0; left -= 1)
    await changeArchive(at('two'), undefined, spare, new Random(left));
  for (const version of VERSIONS) {
    await ingest(version);
    const [transcripts, content] = [at(version), at(`content-${version}`)];
    const out = at(`clean-${version}`);
    await buildSite({ transcripts, content, out, incremental: false, siteUrl: SITE_URL });
    clean[version] = await siteHashes(out);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function ingest(version: string) {
  const content = at(`content-${version}`);
  return ingestTranscripts({
    transcripts: at(version),
    content,
    people: at('people'),
    check: false,
    today: '2026-01-01',
  });
}

/** Runs a command and kills it after so many milliseconds, or waits for its end. */
async function run(script: string, options: readonly string[], killAfter?: number, env = {}) {
  const child = spawn(process.execPath, [resolve('scripts', script), ...options], {
    env: { ...process.env, SITE_URL, ...env },
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  if (killAfter !== undefined) {
    await Promise.race([wait(killAfter), ended]);
    child.kill('SIGKILL');
  }
  return ended;
}

function buildOptions(version: string): string[] {
  return [
    '--transcripts',
    at(version),
    '--content',
    at(`content-${version}`),
    '--out',
    at('site'),
    '--incremental',
    // One archive has several records fewer than the other.
    '--remove',
  ];
}

test('a build killed at any moment leaves a whole site, and the next one is as a clean one', async () => {
  const random = new Random(1);
  expect(await run('build.ts', buildOptions('one'))).toBe(0);
  const start = performance.now();
  expect(await run('build.ts', buildOptions('two'))).toBe(0);
  const whole = performance.now() - start;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const version = VERSIONS[kill % 2] ?? 'one';
    await run('build.ts', buildOptions(version), random.between(1, Math.ceil(whole * 1.1)));
    // Between two renames there is no site: the next run begins with this.
    if (!existsSync(at('site'))) completePublish(sitePlace(at('site')));
    const left = await siteHashes(at('site'));
    const isOne = JSON.stringify(left) === JSON.stringify(clean['one']);
    expect(left, `after kill ${kill}`).toEqual(clean[isOne ? 'one' : 'two']);
    if (kill % 3 !== 2) continue;
    expect(await run('build.ts', buildOptions(version))).toBe(0);
    expect(await siteHashes(at('site'))).toEqual(clean[version]);
  }
}, 600_000);

test('a copy killed at any moment is no ground of the next build', async () => {
  const place = sitePlace(at('many'));
  mkdirSync(place.own);
  for (let file = 0; file < 2000; file += 1) {
    const path = join(place.out, `questions/${file % 50}/${file}.html`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `page ${file}`);
  }
  writeChecksums(place.out, checksumsOf(place.out));
  const published = wholeChecksums(place.out);
  const from = (file: string) => JSON.stringify(resolve('scripts/site', file));
  const copy = `import { prepareNext } from ${from('prepareNext.ts')};
    import { wholeChecksums } from ${from('checksums.ts')};
    import { leftSites, sitePlace } from ${from('SitePlace.ts')};
    const place = sitePlace(${JSON.stringify(place.out)});
    process.stdout.write('copying');
    prepareNext(place, wholeChecksums(place.out));`;
  let half = 0;
  const random = new Random(3);
  for (let kill = 0; kill < 10; kill += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', copy]);
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), ended]);
    await Promise.race([wait(random.between(0, 300)), ended]);
    child.kill('SIGKILL');
    await ended;
    const left = leftSites(place);
    expect(left.whole).toEqual([]);
    if (left.parts.some((site) => filesBelow(site).length < (published?.size ?? 0))) half += 1;
    prepareNext(place, published);
    expect(checksumsOf(place.next)).toEqual(published);
    rmSync(place.next, { recursive: true });
  }
  expect(half).toBeGreaterThan(1);
});

test('a build on a full disk fails, and the published site stays', async () => {
  expect(await run('build.ts', buildOptions('one'))).toBe(0);
  const fullDisk = `--import=${pathToFileURL(resolve('tests/fullDisk.mjs')).href}`;
  for (const room of [0, 1000, 50_000]) {
    const env = { NODE_OPTIONS: fullDisk, DISK_ROOM: String(room) };
    expect(await run('build.ts', buildOptions('two'), undefined, env), `room ${room}`).toBe(1);
    expect(await siteHashes(at('site'))).toEqual(clean['one']);
  }
  expect(await run('build.ts', buildOptions('two'))).toBe(0);
  expect(await siteHashes(at('site'))).toEqual(clean['two']);
});

test('among thousands of claims of a lock there are never two holders', async () => {
  await mkdir(at('lock'));
  let [claims, counted] = [0, 0];
  // Some of whom are killed with the lock in hand: rarely, and often.
  for (const [goal, killed] of [
    [2000, 0.005],
    [200, 0.3],
  ] as const) {
    const turn = await contend(at('lock'), goal, killed);
    claims = turn.claims;
    counted += turn.counted;
  }
  expect(claims).toBeGreaterThan(2000);
  expect(counted).toBe(claims);
});

test('an ingest killed at any moment is ended by the next one', async () => {
  const random = new Random(2);
  for (const version of VERSIONS) {
    const options = [
      '--transcripts',
      at(version),
      '--content',
      at('content'),
      '--people',
      at('people'),
      // The second version has fewer records.
      '--remove',
    ];
    for (let kill = 0; kill < 10; kill += 1)
      await run('ingest.ts', options, random.between(50, 900));
    expect(await run('ingest.ts', options)).toBe(0);
    const entries = (content: string) => siteHashes(join(at(content), 'questions'));
    expect(await entries('content')).toEqual(await entries(`content-${version}`));
  }
});
