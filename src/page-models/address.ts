/** The base path of the site, with a slash at its end: `/`, or `/mqt/` below a host’s path. */
const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A path of the site (`/questions/2018/`) as a link below the base path. */
export function link(path: string): string {
  return BASE + path.replace(/^\//, '');
}

/** The path of a question’s record as data, beside its page: `/questions/2018/1558.json`. */
export function questionDataPath(id: string): string {
  return `/questions/${id}.json`;
}

/** The path of a further page of a list; the first is the list’s own. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`;
}

/** A path of the site as an address for the world outside; undefined where that is not known. */
export function absolute(path: string): string | undefined {
  const origin = import.meta.env.SITE;
  return origin ? new URL(link(path), origin).href : undefined;
}

/** A text cut after each slash of an address in it, where a line may break rather than within a number. */
export function addressParts(text: string): string[] {
  const cuts = [...text.matchAll(/https?:\/\/\S+/g)].flatMap(({ 0: address, index }) => {
    const start = address.indexOf('//') + 2;
    return [...address.slice(start).matchAll(/\//g)].map(
      (slash) => index + start + slash.index + 1,
    );
  });
  return [0, ...cuts].map((cut, part) => text.slice(cut, cuts[part])).filter(Boolean);
}
