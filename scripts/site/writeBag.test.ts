import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { logLines, NO_LINE } from '../../src/archive/logLines.ts';
import { logSummary } from '../../src/archive/logSummary.ts';
import { readLog } from '../../src/archive/readLog.ts';
import { testFolder } from '../data/testArchive.testing.ts';
import { checksumsOf } from './checksums.ts';
import { writeBag } from './writeBag.ts';

const FILES = {
  'index.html': '<p>',
  'data.html': '<p>',
  'data/questions.csv': 'id\r\n1976/0001\r\n',
  'data/changes/1979.ndjson': '{}\n',
};
const CHANGES = [{ date: '1979-01-02', kind: 'page', path: '/' } as const];
const LOG = logSummary(
  readLog([
    {
      file: 'log/1979.ndjson',
      text: logLines(CHANGES, NO_LINE)
        .map((line) => `${line}\n`)
        .join(''),
    },
  ]),
);

/** A folder with these files, made a bag twice: an incremental build finds the files of the last one. */
function bag(log = LOG): string {
  const site = testFolder();
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  const first = writeBag(site, checksumsOf(site), log);
  expect(writeBag(site, checksumsOf(site), log)).toEqual(first);
  expect(first).toEqual(checksumsOf(site));
  expect([...first.keys()]).toEqual([...first.keys()].sort());
  return site;
}

function check(site: string, manifest: string): string {
  return execFileSync('sha256sum', ['-c', '--strict', manifest], { cwd: site, encoding: 'utf8' });
}

test('a site is a bag whose payload is its data, as other programs check one', () => {
  const site = bag();
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  expect(read('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  expect(check(site, 'manifest-sha256.txt')).toBe(
    'data/changes/1979.ndjson: OK\ndata/questions.csv: OK\n',
  );
  expect(check(site, 'tagmanifest-sha256.txt')).toBe(
    'bagit.txt: OK\nbag-info.txt: OK\nmanifest-sha256.txt: OK\n',
  );
  const info = read('bag-info.txt').split('\n');
  expect(info).toContain('Payload-Oxum: 18.2');
  expect(info).toContain('Bagging-Date: 1979-01-02');
  expect(info).toContain(`Log-Head-SHA256: ${LOG.head}`);
  writeFileSync(join(site, 'data/questions.csv'), 'id\r\n1976/0002\r\n');
  expect(() => check(site, 'manifest-sha256.txt')).toThrow('Command failed');
});

test('without a log nothing is said of one, and no day', () => {
  const info = readFileSync(join(bag(logSummary(readLog([]))), 'bag-info.txt'), 'utf8');
  expect(info).not.toMatch(/Log-|Date/);
});
