import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CHECKSUMS } from './checksums.ts';
import { refusePlace } from './refusePlace.ts';
import { sitePlace } from './SitePlace.ts';

vi.mock('node:fs', { spy: true });

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a folder that is a site, is empty or not there yet is a place', () => {
  mkdirSync(at('empty'));
  mkdirSync(at('site'));
  for (const name of ['index.html', CHECKSUMS]) writeFileSync(at(`site/${name}`), '');
  for (const name of ['empty', 'site', 'none']) {
    expect(() => {
      refusePlace(sitePlace(at(name)));
    }).not.toThrow();
  }
  expect(readdirSync(at('site'))).toHaveLength(2);
});

test.each([
  ['an absolute', () => at('elsewhere/site')],
  ['a relative', () => 'elsewhere/site'],
])('%s link leads to the place, and is never replaced', (_, target) => {
  mkdirSync(at('elsewhere/site'), { recursive: true });
  symlinkSync(target(), at('dist'));
  const place = sitePlace(at('dist'));
  expect(place).toMatchObject({ out: at('elsewhere/site'), own: at('elsewhere/site.build') });
  expect(() => {
    refusePlace(place);
  }).not.toThrow();
});

test.each([
  [
    'a link that leads nowhere',
    () => {
      symlinkSync(at('none'), at('dist'));
    },
    'leads nowhere',
  ],
  [
    'a file',
    () => {
      writeFileSync(at('dist'), '');
    },
    'is a file',
  ],
  [
    'a folder with other files',
    () => {
      mkdirSync(at('dist'));
      writeFileSync(at('dist/thesis.txt'), '');
    },
    'has files that are not a site',
  ],
])('%s is refused', (_, make, words) => {
  make();
  expect(() => {
    refusePlace(sitePlace(at('dist')));
  }).toThrow(words);
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a mounted disk is refused, with what to do', () => {
  mkdirSync(at('dist'));
  vi.mocked(renameSync).mockImplementationOnce(() => {
    throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
  });
  expect(() => {
    refusePlace(sitePlace(at('dist')));
  }).toThrow(`inside it (--out ${at('dist/current')}), and let the server show that one.`);
  // Every other folder is refused to be moved into itself, for another reason.
  expect(() => {
    refusePlace(sitePlace(at('dist')));
  }).not.toThrow();
});
