import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HOST_FILES } from '../../src/site.config.ts';
import { filesBelow } from '../store/filesBelow.ts';
import { keepHostFiles } from './keepHostFiles.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
  for (const site of ['next', 'out']) mkdirSync(at(site));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, words: string): void {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), words);
}

test('files and folders that are named are taken over, and no others', () => {
  put('out/.well-known/acme-challenge/token', 'of the host');
  put('out/CNAME', 'example.org');
  put('out/old-page.html', 'of the site before');
  keepHostFiles(at('out'), at('next'), ['CNAME', '.well-known', 'none.txt']);
  expect(filesBelow(at('next'))).toEqual(['.well-known/acme-challenge/token', 'CNAME']);
});

test('what the site makes itself stays', () => {
  put('out/.well-known/both', 'of the host');
  put('out/.well-known/own', 'of the host');
  put('next/.well-known/both', 'of the site');
  keepHostFiles(at('out'), at('next'), ['.well-known']);
  expect(readFileSync(at('next/.well-known/both'), 'utf8')).toBe('of the site');
  expect(readFileSync(at('next/.well-known/own'), 'utf8')).toBe('of the host');
});

test('those of the configuration lie in the site', () => {
  for (const name of HOST_FILES) expect(name).toMatch(/^(?!.*(?:^|\/)\.\.(?:\/|$))[^/\\].*$/);
});
