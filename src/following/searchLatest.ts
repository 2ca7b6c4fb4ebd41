import { ArchiveSearch, type SearchableArchive } from '../search/ArchiveSearch.ts';
import { openArchive } from '../search/openArchive.ts';
import type { SearchQuery } from '../search/SearchQuery.ts';

/** Where the index of the latest changes is, below the one of the whole archive. */
const FOLDER = 'pagefind/latest/';
let opened: Promise<SearchableArchive> | undefined;

/**
 * The ids that a search finds among the questions of the latest changes.
 * @param base base path of the site, with slashes at both ends.
 * @throws Error where the index cannot be loaded.
 */
export async function searchLatest(base: string, query: SearchQuery): Promise<ReadonlySet<string>> {
  opened ??= openArchive(base, FOLDER);
  opened.catch(() => (opened = undefined));
  const search = await ArchiveSearch.begin(await opened, { ...query, order: 'newest' });
  while (!search.state.complete) await search.searchNext();
  const { failed, faulty, found } = search.state;
  if (failed.length + faulty.length > 0) throw new Error('the latest changes cannot be searched');
  return new Set(await search.ids(0, found));
}
