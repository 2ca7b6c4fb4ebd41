import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleArchive } from '../scripts/sample/sampleArchive.ts';
import { siteHashes } from './siteHashes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reproducible-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Sets the clock of a process and of all that it starts three years on. */
const LATER = `data:text/javascript,${encodeURIComponent(`
const Now = Date;
const ahead = 3 * 365 * 86400000;
globalThis.Date = class extends Now {
  constructor(...parts) { parts.length ? super(...parts) : super(Now.now() + ahead); }
  static now() { return Now.now() + ahead; }
};`)}`;

test('the same transcripts give the same bytes elsewhere, at another time and in other surroundings', async () => {
  const files = [...sampleArchive(12, 3)];
  const first = await make('first', files, { TZ: 'Europe/London', LANG: 'en_GB.UTF-8' });
  const second = await make('a second place/below', files.toReversed(), {
    TZ: 'Pacific/Auckland',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_OPTIONS: `--import=${LATER}`,
    UV_THREADPOOL_SIZE: '1',
  });
  expect(second.content).toEqual(first.content);
  expect(second.site).toEqual(first.site);
  expect(Object.keys(first.site)).toContain('SHA256SUMS');
});

/** Ingests and builds by the commands, in a place and surroundings. */
async function make(
  place: string,
  files: readonly { readonly path: string; readonly text: string }[],
  env: NodeJS.ProcessEnv,
) {
  const at = (name: string) => join(folder, place, name);
  for (const { path, text } of files) {
    await mkdir(dirname(join(at('transcripts'), path)), { recursive: true });
    await writeFile(join(at('transcripts'), path), text);
  }
  const run = (script: string, ...options: readonly string[]) =>
    promisify(execFile)(process.execPath, [resolve('scripts', script), ...options], {
      env: { ...process.env, SITE_URL: 'https://example.org/mqt/', ...env },
    });
  const folders = ['--transcripts', at('transcripts'), '--content', at('content')];
  await run('ingest.ts', ...folders, '--people', join(at('content'), 'people'));
  await run('build.ts', ...folders, '--out', at('site'));
  return {
    content: await siteHashes(join(at('content'), 'questions')),
    site: await siteHashes(at('site')),
  };
}
