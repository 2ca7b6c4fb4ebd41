import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { programDigest } from './programDigest.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'program-'));
  onTestFinished(() => rm(root, { recursive: true }));
});

async function put(path: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), 'anything');
}

test.each([
  'src/record/slug.ts',
  'src/pages/index.astro',
  'scripts/store/filesBelow.ts',
  'public/icon.svg',
  'astro.config.mjs',
  'package-lock.json',
])('%s is of the program', async (path) => {
  const before = programDigest(root);
  await put(path);
  expect(programDigest(root)).not.toBe(before);
});

test.each([
  'src/record/slug.test.ts',
  'src/transcript/layouts/paper/fixtures/a.txt',
  'scripts/store/contend.testing.ts',
  'scripts/data/testing/nastyEntries.ts',
  'scripts/bench/RESULTS.md',
  'README.md',
])('%s is not', async (path) => {
  const before = programDigest(root);
  await put(path);
  expect(programDigest(root)).toBe(before);
});

test('the Node that runs it is', () => {
  expect(programDigest(root, 'v22.18.0')).not.toBe(programDigest(root, 'v24.0.0'));
});
