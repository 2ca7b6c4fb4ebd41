import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';

/** Reviewed: what others made, and a site brings to its visitors. A further one is to be looked at. */
const REVIEWED = [
  ['@fontsource-variable/source-serif-4', 'OFL-1.1'],
  ['pagefind', 'MIT'],
  ['porter2', 'MIT'],
  ['rolldown', 'MIT'],
  // Its helper that loads what few need, as asked.
  ['vite', 'MIT'],
  ['zod', 'MIT'],
] as const;

test.each(['real', 'sample', 'sub'] as const)(
  'the %s site has the licences of all that others made of it, as they wrote them',
  async (name) => {
    const { folder } = inject(name);
    const text = await readFile(join(folder, 'licences.txt'), 'utf8');
    const named = [...text.matchAll(/^== (\S+) (\S+), (\S+)$/gm)];
    expect(named.map(([, one, , licence]) => [one, licence])).toEqual(REVIEWED);
    for (const [, one = '', version = ''] of named) {
      const home = resolve('node_modules', one);
      const manifest = await readFile(join(home, 'package.json'), 'utf8');
      expect(manifest).toContain(`"version": "${version}"`);
      const below = await readdir(home, { recursive: true, withFileTypes: true });
      const files = below.filter((file) => file.isFile() && /^LICEN[CS]E/.test(file.name));
      expect(files, one).not.toEqual([]);
      for (const file of files.filter(({ parentPath }) => !parentPath.includes('dist'))) {
        const licence = await readFile(join(file.parentPath, file.name), 'utf8');
        expect(text, one).toContain(licence.trim().replaceAll('\r\n', '\n'));
      }
    }
    // The site says where they are.
    const about = await readFile(join(folder, 'about/index.html'), 'utf8');
    expect(about).toMatch(/href="[^"]*\/licences\.txt"/);
  },
);
