import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { variants } from '../src/record/variants.testing.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-url-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ASTRO = resolve('node_modules/astro/bin/astro.mjs');
const COMMANDS = [
  ['build', [resolve('scripts/build.ts')]],
  ['dev', [ASTRO, 'dev', '--root', resolve('.'), '--port', '0']],
  ['start', [resolve('scripts/start.ts')]],
  ['demo', [resolve('scripts/demo.ts')]],
] as const;

test.each(variants(COMMANDS, 2))(
  'npm run %s ends with one sentence where SITE_URL is none',
  async (_, args) => {
    const { code, said, complained } = await run(args, 'example.org');
    expect(complained).toBe(
      'SITE_URL does not begin with https:// (or http://). Set it to the full public address of the site, such as https://example.org/mqt/.\n',
    );
    expect(said).toBe('');
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  },
);

/** Runs a program in an empty folder. */
function run(args: readonly string[], siteUrl: string) {
  return new Promise<{ code: unknown; said: string; complained: string }>((done) => {
    const options = { cwd: folder, timeout: 15_000, env: { ...process.env, SITE_URL: siteUrl } };
    execFile(process.execPath, args, options, (error, said, complained) => {
      done({ code: error?.code ?? 0, said, complained });
    });
  });
}
