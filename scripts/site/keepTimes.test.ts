import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepTimes } from './keepTimes.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const timeOf = (name: string) => statSync(at(name)).mtimeMs / 1000;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'times-'));
  for (const site of ['next', 'out']) mkdirSync(at(site));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, seconds: number): void {
  writeFileSync(at(name), 'words');
  utimesSync(at(name), seconds, seconds);
}

test('the same bytes keep their time, others are later, and each is of a whole second', () => {
  for (const name of ['same', 'other', 'hasty', 'behind']) put(`out/${name}`, 1000);
  put('next/same', 2000.5);
  put('next/other', 2000.5);
  put('next/hasty', 1000.5);
  // Written when the clock had been set back.
  put('next/behind', 500);
  put('next/new', 2000.5);
  const names = ['same', 'other', 'hasty', 'behind', 'new'];
  const sums = new Map(names.map((name) => [name, 'b']));
  const published = new Map(names.slice(0, 4).map((name) => [name, name === 'same' ? 'b' : 'a']));
  keepTimes(at('next'), sums, at('out'), published);
  expect(names.map((name) => timeOf(`next/${name}`))).toEqual([1000, 2000, 1001, 1001, 2000]);
});

test('a first site has the times at which it was made', () => {
  put('next/new', 2000.5);
  keepTimes(at('next'), new Map([['new', 'a']]), at('out'));
  expect(timeOf('next/new')).toBe(2000);
});
