import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAddresses, builtAddresses, missingAddresses } from './publishedAddresses.ts';

let content = '';
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'addresses-'));
});
afterEach(() => rm(content, { recursive: true }));

test('a page that was published and is gone is missing; new ones are added, none is taken off', async () => {
  const site = (...pages: readonly string[]) =>
    builtAddresses(['404.html', ...pages.map((page) => `${page}index.html`)]);
  const first = site('', 'questions/1976/0001/');
  expect(missingAddresses(content, first)).toEqual([]);
  addAddresses(content, first);
  const second = site('', 'questions/1976/0002/');
  expect(missingAddresses(content, second)).toEqual(['/questions/1976/0001/']);
  addAddresses(content, second);
  const list = await readFile(join(content, 'addresses.txt'), 'utf8');
  expect(list.split('\n').slice(1)).toEqual([
    '/',
    '/questions/1976/0001/',
    '/questions/1976/0002/',
    '',
  ]);
});
