import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asked, traceBelow } from '../store/traceFiles.testing.ts';
import { checksumsOf, wholeChecksums, writeChecksums } from './checksums.ts';
import { prepareNext } from './prepareNext.ts';
import { publishNext } from './publishNext.ts';
import { sitePlace, type SitePlace } from './SitePlace.ts';

vi.mock('node:fs', async (load) =>
  (await import('../store/traceFiles.testing.ts')).tracedFiles(load),
);

let place: SitePlace;
beforeEach(() => {
  place = sitePlace(join(mkdtempSync(join(tmpdir(), 'place-')), 'dist'));
  for (const site of [place.out, place.before, place.next]) {
    mkdirSync(site, { recursive: true });
    writeFileSync(join(site, 'index.html'), site);
    writeChecksums(site, checksumsOf(site));
  }
  writeFileSync(place.nextState, '{}');
  traceBelow(join(place.out, '..'));
});
afterEach(() => {
  rmSync(join(place.out, '..'), { recursive: true });
});
const next = `dist.build/next-${process.pid}`;
const old = `dist.build/old-${process.pid}`;

test('the site before goes only when the next one cannot be lost any more', () => {
  publishNext(place, true);
  expect(asked).toEqual([
    `move dist.build/before ${old}`,
    'move dist dist.build/before',
    `move ${next} dist`,
    'sync .',
    'move dist.build/next-state.json dist.build/state.json',
    'sync dist.build',
    `remove ${old}/SHA256SUMS`,
    `remove ${old}`,
  ]);
});

test('a ground is no whole site on the disk before anything in it is changed', () => {
  rmSync(place.next, { recursive: true });
  traceBelow(join(place.out, '..'));
  prepareNext(place, wholeChecksums(place.out));
  expect(asked.slice(0, 3)).toEqual([
    'remove dist.build/before/SHA256SUMS',
    'sync dist.build/before',
    `move dist.build/before ${next}`,
  ]);
});
