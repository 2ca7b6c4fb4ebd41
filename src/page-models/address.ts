/** A path of the site (`/questions/2018/`) as a link below its base path, which is `/` or `/mqt/`. */
export function link(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/?$/, '/') + path.replace(/^\//, '');
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
