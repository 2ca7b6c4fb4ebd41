import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const bomSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.object({ component: z.object({ name: z.string(), version: z.string() }) }),
  components: z.array(z.object({ name: z.string(), version: z.string(), purl: z.string() })),
});
const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sbom-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(): Promise<string> {
  const file = join(folder, 'sbom.json');
  await promisify(execFile)(process.execPath, [resolve('scripts/sbom.ts'), '--out', file], {
    cwd: folder,
  });
  return readFile(file, 'utf8');
}

test('the list of components has every package that a site is made with, in its version', async () => {
  const { components, metadata } = bomSchema.parse(JSON.parse(await write()));
  const text = await readFile(resolve('package.json'), 'utf8');
  const { name, version, dependencies } = manifestSchema.parse(JSON.parse(text));
  expect(metadata.component).toMatchObject({ name, version });
  for (const [name, version] of Object.entries(dependencies)) {
    expect(components).toContainEqual(expect.objectContaining({ name, version }));
  }
  expect(components.length).toBeGreaterThan(Object.keys(dependencies).length);
});

test('it is the same each time, and tells nothing of the machine', async () => {
  const text = await write();
  expect(await write()).toBe(text);
  expect(text).not.toContain(resolve('.'));
  expect(text).not.toMatch(/"(?:timestamp|serialNumber)"|\/home\/|\/Users\/|"distribution"/);
});
