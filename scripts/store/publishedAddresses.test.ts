import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAddresses, missingAddresses } from './publishedAddresses.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'addresses-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function page(path: string): Promise<void> {
  await mkdir(join(folder, 'dist', path), { recursive: true });
  await writeFile(join(folder, 'dist', path, 'index.html'), '');
}

test('a page that was published and is gone is missing; new ones are added, none is taken off', async () => {
  const [content, out] = [folder, join(folder, 'dist')];
  await page('questions/1976/0001');
  await page('');
  expect(await missingAddresses(content, out)).toEqual([]);
  await addAddresses(content, out);
  await rm(join(out, 'questions/1976/0001'), { recursive: true });
  await page('questions/1976/0002');
  expect(await missingAddresses(content, out)).toEqual(['/questions/1976/0001/']);
  await addAddresses(content, out);
  const list = await readFile(join(content, 'addresses.txt'), 'utf8');
  expect(list.split('\n').slice(1)).toEqual([
    '/',
    '/questions/1976/0001/',
    '/questions/1976/0002/',
    '',
  ]);
});
