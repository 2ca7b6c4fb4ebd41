import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeChecksums } from './checksums.ts';
import { refuseShrunk } from './refuseShrunk.ts';

const HASH = '0'.repeat(64);

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => {
  rmSync(out, { recursive: true });
});

/** What is said where a site of so many questions would have only so many of them. */
function said(published: number, left: number): string {
  const ids = Array.from({ length: published }, (_, index) => `1961/${1000 + index}`);
  const pages = ids.map((id) => [`questions/${id}/index.html`, HASH] as const);
  const lists = ['index.html', 'questions/1961/index.html', 'questions/1961/page/2/index.html'];
  writeChecksums(out, new Map([...lists.map((path) => [path, HASH] as const), ...pages]));
  try {
    refuseShrunk(out, new Map(ids.slice(0, left).map((id) => [id, ''])));
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

test.each([
  [0, 0],
  [1, 1],
  [3, 2],
  [100, 95],
  [100, 200],
])('of %i questions %i may be left', (published, left) => {
  expect(said(published, left)).toBe('');
});

test.each([
  [3, 1],
  [100, 94],
  [100, 0],
])('of %i questions no fewer than %i may be left unless that is meant', (published, left) => {
  expect(said(published, left)).toContain(
    `${published - left} of the ${published} questions of the published site`,
  );
  expect(said(published, left)).toContain('build once with --remove');
});

test('some of those that would be gone are named, and the others counted', () => {
  expect(said(100, 90)).toContain(
    '1961/1090, 1961/1091, 1961/1092, 1961/1093, 1961/1094 and 5 more',
  );
});
