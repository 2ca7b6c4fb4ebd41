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

/** The path of a question’s record as data, beside its page: `/questions/2018/1558.json`. */
export function questionDataPath(id: string): string {
  return `/questions/${id}.json`;
}

/** The path of an earlier version of a question, by the day that it was current until. */
export function versionPath(id: string, until: string): string {
  return `/questions/${id}/at/${until}/`;
}

/** The path of an earlier version as data, beside its page. */
export function versionDataPath(id: string, until: string): string {
  return `/questions/${id}/at/${until}.json`;
}

/** The path of a further page of a list; the first is the list’s own. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`;
}
