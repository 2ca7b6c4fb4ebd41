import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { checksumsOf, readChecksums, type Checksums } from '../scripts/site/checksums.ts';
import { filesBelow } from '../scripts/store/filesBelow.ts';
import { serveSite } from '../scripts/serveSite.ts';
import { writeArchive } from './changeArchive.ts';
import { SERVERS, startServer, type RunningServer } from './startServer.ts';

/*
 * Servers make the ETag of a file from its time and its size. What a browser or a CDN has of a page that did not
 * change stays good, however the next site was built; of a page that changed, it does not.
 */

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etags-'));
  await writeArchive(at('transcripts'), 10);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function publish(incremental: boolean): Promise<Checksums> {
  const [transcripts, content, out] = [at('transcripts'), at('content'), at('dist')];
  const options = { transcripts, content, people: at('people'), check: false };
  await ingestTranscripts({ ...options, today: '2026-01-01' });
  await buildSite({ transcripts, content, out, incremental, siteUrl: 'https://example.org/' });
  return readChecksums(out) ?? new Map();
}

/** What each server says of each file, by its path. */
async function etags(paths: Iterable<string>): Promise<Map<string, string[]>> {
  const started: RunningServer[] = [await serveSite({ folder: at('dist'), port: 0 })];
  try {
    for (const name of SERVERS) {
      await mkdir(at(name), { recursive: true });
      started.push(await startServer(name, at('dist'), at(name)));
    }
    const all = new Map<string, string[]>();
    for (const path of paths) {
      const asked = started.map(async ({ url }) => {
        const address = url + path.replace(/(^|\/)index\.html$/, '$1');
        return (await fetch(address, { method: 'HEAD' })).headers.get('etag') ?? '';
      });
      all.set(path, await Promise.all(asked));
    }
    return all;
  } finally {
    await Promise.all(started.map((server) => server.close()));
  }
}

test('a page that did not change keeps its ETag through every build, and one that changed does not', async () => {
  let before = await publish(false);
  // Files that only hosts read are not served.
  const paths = (sums: Checksums) => [...sums.keys()].filter((path) => !/^_[hr]/.test(path));
  let told = await etags(paths(before));
  const [first = ''] = filesBelow(at('transcripts')).filter((path) => path.endsWith('.txt'));
  // The first incremental build copies all, the second begins with the site before; then all is made anew.
  for (const incremental of [true, true, false]) {
    await appendFile(join(at('transcripts'), first), '\nOne more paragraph.\n');
    const now = await publish(incremental);
    const tells = await etags(paths(now));
    const kept = [...tells.keys()].filter((path) => before.get(path) === now.get(path));
    const changed = [...tells.keys()].filter(
      (path) => before.has(path) && before.get(path) !== now.get(path),
    );
    expect(kept.length).toBeGreaterThan(20);
    expect(changed.length).toBeGreaterThan(2);
    for (const path of kept) expect(tells.get(path), path).toEqual(told.get(path));
    for (const path of changed) {
      for (const [server, etag] of (tells.get(path) ?? []).entries()) {
        expect(etag, path).toMatch(/^(?:W\/)?".+"$/);
        expect(etag, path).not.toBe(told.get(path)?.[server]);
      }
    }
    [before, told] = [now, tells];
  }
});

test('what a host put into the site is in the next one, and in no list of checksums', async () => {
  const token = '.well-known/acme-challenge/token';
  for (const incremental of [false, true]) {
    await mkdir(at('dist/.well-known/acme-challenge'), { recursive: true });
    await writeFile(join(at('dist'), token), `${incremental}`);
    await writeFile(at('dist/stray.txt'), 'named nowhere');
    const [first = ''] = filesBelow(at('transcripts')).filter((path) => path.endsWith('.txt'));
    await appendFile(join(at('transcripts'), first), '\nAnother paragraph.\n');
    const sums = await publish(incremental);
    expect(await readFile(join(at('dist'), token), 'utf8')).toBe(`${incremental}`);
    expect(sums.has(token)).toBe(false);
    const others = [...checksumsOf(at('dist')).keys()].filter((path) => !sums.has(path));
    expect(others).toEqual([token]);
  }
});
