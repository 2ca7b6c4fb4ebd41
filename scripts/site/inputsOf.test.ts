import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inputsOf } from './inputsOf.ts';

let content = '';
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'inputs-'));
  await mkdir(join(content, 'people'));
  await mkdir(join(content, 'log'));
});
afterEach(() => rm(content, { recursive: true }));

test.each(['log/1979.ndjson', 'moved.yaml', 'ingest.json', 'known.json', 'people/aliases.yaml'])(
  'a site is made of %s too',
  async (file) => {
    const indexed = { entries: new Map<string, string>(), transcripts: {}, versions: {} };
    const people = join(content, 'people');
    const inputs = () => inputsOf({ content, people, siteUrl: '' }, indexed);
    const before = inputs();
    await writeFile(join(content, file), '# changed\n');
    expect(inputs()).toMatchObject({ program: before.program, withdrawn: before.withdrawn });
    expect(inputs().all).not.toBe(before.all);
  },
);
