import { readFile } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesBelow } from '../scripts/store/filesBelow.ts';

/** The folders of this machine, in each way in which a path is written. */
const FOLDERS = [resolve('.'), homedir(), tmpdir()].flatMap((folder) => [
  folder,
  folder.replaceAll('\\', '/'),
  folder.replaceAll('\\', '\\\\'),
]);

/** What tells of the machine that built a site: its folders, its user, and maps of the source. */
const TRACES = [
  ...new Set(FOLDERS.map((folder) => `${folder.replace(/[\\/]$/, '')}/`)),
  `/${userInfo().username}/`,
  '/home/',
  '/Users/',
  ':\\Users\\',
  'file:///',
  'node_modules/',
  'sourceMappingURL',
];

test.each(['real', 'sample', 'sub'] as const)(
  'the %s site tells nothing of the machine that built it',
  async (name) => {
    const { folder, content } = inject(name);
    const files = filesBelow(folder);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    const traces = [...TRACES, folder, content];
    const found: string[] = [];
    for (const file of files) {
      const text = await readFile(join(folder, file), 'latin1');
      found.push(...traces.filter((one) => text.includes(one)).map((one) => `${file}: ${one}`));
    }
    expect(found).toEqual([]);
  },
);
