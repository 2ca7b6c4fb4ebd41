import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

/*
 * npm writes into a lock file only what it saw: one made where packages of other systems were left out
 * breaks `npm ci`, and leaves those systems without Pagefind or Astro’s compiler.
 */

const entry = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  license: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
const lockSchema = z.looseObject({ packages: z.record(z.string(), entry) });

/**
 * The licences that a package may be under, as SPDX names them: all let a site be passed on. Those of a
 * library that is linked (LGPL, MPL) or of data (CC) are for tools that run here; what a site itself distributes
 * has its licence in `licences.txt`.
 */
const ALLOWED = [
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0'],
  ...[
    'CC-BY-SA-4.0',
    'ISC',
    'LGPL-3.0-or-later',
    'MIT',
    'MPL-2.0',
    'OFL-1.1',
    'Python-2.0',
    'Zlib',
  ],
];

describe.each(['package-lock.json', 'tests/long/package-lock.json'])('%s', (file) => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

  test('has every optional package, of other systems too, in the version that is asked for', () => {
    const optional = Object.entries(packages).flatMap(([from, { optionalDependencies }]) =>
      Object.entries(optionalDependencies).map(([name, version]) => ({ from, name, version })),
    );
    expect(optional.length).toBeGreaterThan(0);
    const wrong = optional.flatMap(({ from, name, version }) => {
      const found = resolved(from, name);
      const isRight = /^\d/.test(version) ? found === version : found !== undefined;
      return isRight ? [] : [`${from || file} asks for ${name} ${version}: ${found ?? 'missing'}`];
    });
    expect(wrong, 'complete it by `npm install` with npm 11 and no node_modules').toEqual([]);
  });

  test('has a hash for every package, and the address of no registry', () => {
    const others = Object.entries(packages).filter(([path]) => path !== '');
    expect(others.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
    expect(others.filter(([, one]) => one.resolved ?? one.link).map(([path]) => path)).toEqual([]);
  });

  test('has a licence for every package, each of them on the list', () => {
    const others = Object.entries(packages).filter(([path]) => path !== '');
    const wrong = others.filter(([, { license = 'none' }]) =>
      license.split(/ (?:AND|OR) |[()]/).some((one) => one && !ALLOWED.includes(one)),
    );
    expect(wrong.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  /** The version that Node would find from a package’s folder. */
  function resolved(from: string, name: string): string | undefined {
    for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('node_modules/'))) {
      const below = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
      const found = packages[`${below}node_modules/${name}`];
      if (found) return found.version;
      if (folder === '') return undefined;
    }
  }
});
