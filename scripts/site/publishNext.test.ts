import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CHECKSUMS,
  checksumsOf,
  readChecksums,
  wholeChecksums,
  writeChecksums,
} from './checksums.ts';
import { prepareNext } from './prepareNext.ts';
import { completePublish, publishNext } from './publishNext.ts';
import { sitePlace, type SitePlace } from './SitePlace.ts';

let place: SitePlace;
beforeEach(() => {
  place = sitePlace(join(mkdtempSync(join(tmpdir(), 'place-')), 'dist'));
  mkdirSync(place.own);
});
afterEach(() => {
  rmSync(join(place.out, '..'), { recursive: true, force: true });
});

/** Makes a whole next site that has these pages, and the state that belongs to it. */
function make(pages: Readonly<Record<string, string>>, incremental = true): void {
  const published = incremental ? wholeChecksums(place.out) : undefined;
  const known = prepareNext(place, published);
  for (const path of published?.keys() ?? []) if (!(path in pages)) rmSync(join(place.next, path));
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(join(place.next, path, '..'), { recursive: true });
    writeFileSync(join(place.next, path), text);
  }
  writeChecksums(place.next, checksumsOf(place.next, known));
  writeFileSync(place.nextState, JSON.stringify(pages));
}

/** The pages of the published site, each seen to be what the list of checksums says. */
function published(): Record<string, string> {
  const listed = readChecksums(place.out) ?? new Map<string, string>();
  expect(checksumsOf(place.out)).toEqual(listed);
  return Object.fromEntries(
    [...listed.keys()].map((path) => [path, readFileSync(join(place.out, path), 'utf8')]),
  );
}

const ONE = { 'a.html': 'one', 'below/b.html': 'one' };
const TWO = { 'a.html': 'two', 'c.html': 'two' };
const THREE = { 'a.html': 'two', 'below/b.html': 'three' };

describe('a site', () => {
  test('takes the place of the one before, of which nothing is left', () => {
    make(ONE, false);
    publishNext(place, false);
    make(TWO, false);
    expect(published()).toEqual(ONE);
    publishNext(place, false);
    expect(published()).toEqual(TWO);
    expect(readdirSync(place.own)).toEqual(['state.json']);
  });

  test('is made from the one before the published one, which what differs is copied to', () => {
    for (const pages of [ONE, TWO, THREE, ONE]) {
      make(pages);
      publishNext(place, true);
      expect(published()).toEqual(pages);
    }
  });

  test('that is being made never reaches the published one', () => {
    make(ONE);
    publishNext(place, true);
    prepareNext(place, wholeChecksums(place.out));
    writeFileSync(join(place.next, 'a.html'), 'half');
    expect(published()).toEqual(ONE);
    // The build was cut off there; the next one begins anew.
    completePublish(place);
    make(TWO);
    publishNext(place, true);
    expect(published()).toEqual(TWO);
  });
});

describe('a publication that was cut off', () => {
  beforeEach(() => {
    make(ONE);
    publishNext(place, true);
    make(TWO);
  });

  test('before its renames leaves the site as it was', () => {
    completePublish(place);
    expect(published()).toEqual(ONE);
    // The site that waits, with its state, does not stand in the way of the next one.
    make(THREE);
    publishNext(place, true);
    expect(published()).toEqual(THREE);
    expect(readdirSync(place.own).sort()).toEqual(['before', 'state.json']);
  });

  test('between its renames is ended by the next run', () => {
    rmSync(place.before, { recursive: true, force: true });
    renameSync(place.out, place.before);
    expect(existsSync(place.out)).toBe(false);
    completePublish(place);
    expect(published()).toEqual(TWO);
    expect(readFileSync(place.state, 'utf8')).toBe(JSON.stringify(TWO));
  });

  test('before its state was put in place is ended by the next run', () => {
    rmSync(place.before, { recursive: true, force: true });
    renameSync(place.out, place.before);
    renameSync(place.next, place.out);
    completePublish(place);
    expect(readFileSync(place.state, 'utf8')).toBe(JSON.stringify(TWO));
    expect(existsSync(place.nextState)).toBe(false);
  });
});

test('checksums are in the format that sha256sum reads', () => {
  make(ONE);
  const list = readFileSync(join(place.next, CHECKSUMS), 'utf8');
  expect(list).toMatch(/^[0-9a-f]{64} {2}a\.html\n[0-9a-f]{64} {2}below\/b\.html\n$/);
});

describe('a ground', () => {
  beforeEach(() => {
    make(ONE);
    publishNext(place, true);
    make(TWO);
    publishNext(place, true);
  });
  const begin = () => prepareNext(place, wholeChecksums(place.out));

  test('that was half copied is none, and its list is not copied', () => {
    rmSync(place.before, { recursive: true });
    // As a copy is that was cut off: one file whole, one missing, and the list of all.
    const half = join(place.own, 'next-1');
    mkdirSync(half);
    copyFileSync(join(place.out, 'a.html'), join(half, 'a.html'));
    copyFileSync(join(place.out, CHECKSUMS), join(half, CHECKSUMS));
    begin();
    expect(checksumsOf(place.next)).toEqual(readChecksums(place.out));
  });

  test('has no list of its own: a copy that is cut off is not taken for whole', () => {
    rmSync(place.before, { recursive: true });
    begin();
    expect(existsSync(join(place.next, CHECKSUMS))).toBe(false);
  });

  test('of which a file was cut or added is brought up to date', () => {
    // The list of the site before says that of this one nothing has changed.
    make(TWO);
    publishNext(place, true);
    writeFileSync(join(place.before, 'a.html'), 't');
    writeFileSync(join(place.before, 'stray.html'), 'stray');
    begin();
    expect(checksumsOf(place.next)).toEqual(readChecksums(place.out));
  });

  test('is a published site that has lost nothing', () => {
    rmSync(join(place.out, 'a.html'));
    expect(wholeChecksums(place.out)).toBeUndefined();
  });

  test('is read anew where something was written, whatever the clock says', () => {
    const known = begin();
    writeFileSync(join(place.next, 'a.html'), 'now');
    const past = new Date('2001-01-01');
    utimesSync(join(place.next, 'a.html'), past, past);
    expect(checksumsOf(place.next, known)).toEqual(checksumsOf(place.next));
    expect(checksumsOf(place.next, known)).not.toEqual(readChecksums(place.out));
  });

  test('is not read anew where nothing was written', () => {
    const file = { hash: 'known', changed: statSync(join(place.out, 'a.html')).ctimeMs };
    expect(checksumsOf(place.out, new Map([['a.html', file]])).get('a.html')).toBe('known');
  });
});
