/** The base path of the site, with a slash at its end: `/`, or `/mqt/` below a host’s path. */
const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A path of the site (`/questions/2018/`) as a link below the base path. */
export function link(path: string): string {
  return BASE + path.replace(/^\//, '');
}

/** The path of a question’s page, by its id. */
export function questionPath(id: string): string {
  return `/questions/${id}/`;
}

/** The path of a further page of a list; the first is the list’s own. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`;
}
