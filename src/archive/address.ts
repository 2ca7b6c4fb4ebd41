/**
 * An address of the site: public where the site’s address is known, else from the root.
 * @param siteUrl with a slash at its end, or the empty string.
 * @param path from the root of the site: `/questions/2018/1558/`.
 */
export function address(siteUrl: string, path: string): string {
  return siteUrl ? new URL(path.slice(1), siteUrl).href : path;
}

/** The path of a question’s page, by its id. */
export function questionPath(id: string): string {
  return `/questions/${id}/`;
}
