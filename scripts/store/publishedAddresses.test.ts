import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAddresses, builtAddresses, publishedAddresses } from './publishedAddresses.ts';

let content = '';
const list = () => join(content, 'addresses.txt');
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'addresses-'));
});
afterEach(() => rm(content, { recursive: true }));

test('the pages of a build are added, and none is taken off', async () => {
  const site = (...pages: readonly string[]) =>
    builtAddresses(['404.html', ...pages.map((page) => `${page}index.html`)]);
  expect(publishedAddresses(content)).toEqual([]);
  addAddresses(content, site('', 'questions/1976/0002/'));
  addAddresses(content, site('', 'questions/1976/0001/'));
  const lines = (await readFile(list(), 'utf8')).split('\n');
  expect(lines.slice(1)).toEqual(['/', '/questions/1976/0001/', '/questions/1976/0002/', '']);
  expect(publishedAddresses(content)).toEqual(lines.slice(1, -1));
});

test('a list that is there and cannot be read stops the run: it is not taken for none', async () => {
  await mkdir(list());
  expect(() => publishedAddresses(content)).toThrow(
    `${list()} cannot be read (EISDIR). It says which addresses may never stop working: make it readable.`,
  );
  expect(() => {
    addAddresses(content, ['/']);
  }).toThrow('EISDIR');
});

test('a list in which something else stands is not written anew', async () => {
  await writeFile(list(), '/\n<<<<<<< HEAD\n/about/\n');
  expect(() => {
    addAddresses(content, ['/']);
  }).toThrow(`${list()}:2`);
  expect(await readFile(list(), 'utf8')).toContain('/about/');
});
