import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offices-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'people'));
  vi.resetModules();
  vi.stubEnv('CONTENT_DIR', folder);
});

/** What the pages take from a file of these words. */
async function officesOf(text: string) {
  await writeFile(join(folder, 'people/offices.yaml'), text);
  const { offices } = await import('./offices.ts');
  return offices();
}

test('terms of office, with a byte order mark or without, and none yet', async () => {
  const term = '- { office: The Mayor, person: a, name: A, from: 1961-05-10 }\n';
  const terms = [{ office: 'The Mayor', person: 'a', name: 'A', from: '1961-05-10' }];
  expect(await officesOf(term)).toEqual(terms);
  expect(await officesOf(`\ufeff${term}`)).toEqual(terms);
  expect(await officesOf('# none yet\n')).toEqual([]);
});

test('a mistake is told with file, line and column', async () => {
  const term = '- { office: The Mayor, person: a, name: A, from: 1961-05-40 }\n';
  await expect(officesOf(term)).rejects.toThrow(
    /people\/offices\.yaml:1:50 {2}`from` is “1961-05-40”/,
  );
});
