import { collapseWhiteSpace } from '../record/collapseWhiteSpace.ts';
import { describeQuery } from '../search/describeQuery.ts';
import { loadNames } from '../search/loadNames.ts';
import { followedSearch } from './followPath.ts';

/**
 * What a thing to follow is called: a search by its words, anything else by the heading of its page. Undefined where
 * the site has no such page.
 * @param base base path of the site, with slashes at both ends.
 * @throws Error where the site cannot be asked.
 */
export async function nameOf(base: string, path: string): Promise<string | undefined> {
  const query = followedSearch(path);
  if (query) return `Search: ${describeQuery(query, await loadNames(base))}`;
  const response = await fetch(base + path.slice(1));
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const heading = page.querySelector('h1')?.textContent.replace(/\s+/g, ' ') ?? '';
  const name = collapseWhiteSpace(heading);
  if (name === '') return undefined;
  const id = /^\/questions\/(\d{4}\/[\w-]+)\/$/.exec(path)?.[1];
  return (id ? `${name}, ${id}` : name).slice(0, 500);
}
