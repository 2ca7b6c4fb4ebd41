import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A folder in which the launcher stands as in the project, without packages of its own. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'läunch er-'));
  mkdirSync(join(folder, 'scripts'));
  copyFileSync('scripts/launch.cjs', join(folder, 'scripts/launch.cjs'));
  writeFileSync(
    join(folder, 'says.ts'),
    `const words: readonly string[] = process.argv.slice(2);
    const node = process.argv0.includes('node-freebsd') ? 'packaged' : 'own';
    console.log(words.join('|'), process.env['ASTRO_TELEMETRY_DISABLED'], node);
    process.exitCode = 3;`,
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a program by the launcher, on a Node that takes itself for another version and system. */
function launch({ version = process.versions.node, platform = process.platform } = {}) {
  const pretend = join(folder, 'pretend.cjs');
  writeFileSync(
    pretend,
    `if (process.argv[1].endsWith('launch.cjs')) {
      Object.defineProperty(process, 'versions', { value: { node: '${version}' } });
      Object.defineProperty(process, 'platform', { value: '${platform}' });
    }`,
  );
  const args = ['-r', pretend, join(folder, 'scripts/launch.cjs'), join(folder, 'says.ts')];
  return spawnSync(process.execPath, [...args, 'two words', 'é'], { encoding: 'utf8' });
}

test('runs a program with its words and its exit code, and Astro tells nobody', () => {
  expect(launch()).toMatchObject({ status: 3, stdout: 'two words|é 1 own\n', stderr: '' });
});

test('takes the Node of the optional package where the one at hand is too old', () => {
  const bin = join(folder, `node_modules/node-freebsd-${process.arch}/bin`);
  mkdirSync(bin, { recursive: true });
  copyFileSync(process.execPath, join(bin, 'node'));
  expect(launch({ version: '22.17.9', platform: 'freebsd' }).stdout).toBe(
    'two words|é 1 packaged\n',
  );
  expect(launch({ version: '22.18.0', platform: 'freebsd' }).stdout).toBe('two words|é 1 own\n');
});

test('says in one line what to install where there is neither', () => {
  const { status, stdout, stderr } = launch({ version: '20.20.2', platform: 'aix' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe(
    'This needs Node 22.18 or newer, and this is Node 20.20.2: install a newer one from https://nodejs.org.\n',
  );
});

test('says in one line that Node loads nothing from a folder with a backslash in its name', () => {
  // On Windows a backslash is no part of a name.
  const isName = sep === '/';
  const place = join(folder, 'back\\slash/scripts');
  mkdirSync(place, { recursive: true });
  copyFileSync('scripts/launch.cjs', join(place, 'launch.cjs'));
  const { stderr } = spawnSync(process.execPath, [join(place, 'launch.cjs'), '-v'], {
    encoding: 'utf8',
  });
  const said = `Node loads no modules from a folder with a backslash in its path: move ${join(place, '..')}.\n`;
  expect(stderr).toBe(isName ? said : '');
});
