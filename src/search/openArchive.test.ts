import { afterEach, expect, test, vi } from 'vitest';
import { ArchiveSearch } from './ArchiveSearch.ts';
import { describeState } from './describeState.ts';
import { NotLoaded } from './NotLoaded.ts';
import { openArchive } from './openArchive.ts';
import { readQuery } from './SearchQuery.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A site that has one file of its search index, and nothing else. */
function serve(manifest: unknown): void {
  vi.stubGlobal('fetch', (address: string) => {
    const isThere = address === '/pagefind/periods.json';
    return Promise.resolve(isThere ? Response.json(manifest) : new Response('', { status: 404 }));
  });
}

test('an archive with nothing to search needs no program, and says so', async () => {
  serve({ pagefind: { version: '', include_characters: [] }, periods: [], words: [] });
  const search = await ArchiveSearch.begin(await openArchive('/'), readQuery('?q=lamps'));
  expect(search.state).toMatchObject({ complete: true, found: 0 });
  expect(describeState(search.state, 0)).toMatch(/^There is nothing to search yet/);
});

test('a program that is not there is not loaded; a broken list of periods is a fault', async () => {
  const period = { path: '1960-1961', hash: 'a', years: { 1960: 1 }, madeOf: '' };
  serve({ pagefind: { version: '', include_characters: [] }, periods: [period], words: [] });
  await expect(openArchive('/')).rejects.toBeInstanceOf(NotLoaded);
  serve({ periods: 'none' });
  await expect(openArchive('/')).rejects.not.toBeInstanceOf(NotLoaded);
});
