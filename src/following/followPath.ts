import { isEmpty, readQuery, writeQuery } from '../search/SearchQuery.ts';

const LISTS =
  /^\/(?:(?:members|groups|categories|answerers)\/[^/?#]+|meetings\/[a-z]+\/\d{4}-\d\d-\d\d|questions\/\d{4}\/[\w-]+)\/$/;
const SEARCH = '/search/?';
/** A longer address is none of this site. */
const LONGEST = 2000;

/**
 * The path of what can be followed, in the one form in which it is kept; undefined for what cannot.
 * @param path below the base path of the site, with the query of a search.
 */
export function followPath(path: string): string | undefined {
  if (path.length > LONGEST) return undefined;
  if (LISTS.test(path)) return path;
  if (!path.startsWith(SEARCH)) return undefined;
  const { over: _, beside: __, ...query } = readQuery(path.slice(SEARCH.length));
  return isEmpty(query) ? undefined : `/search/${writeQuery(query)}`;
}

/** The search of a path; undefined where it is a list or a question. */
export function followedSearch(path: string): ReturnType<typeof readQuery> | undefined {
  return path.startsWith(SEARCH) ? readQuery(path.slice(SEARCH.length)) : undefined;
}
