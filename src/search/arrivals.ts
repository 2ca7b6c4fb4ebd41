import { mendedPaths } from './mendedPaths.ts';
import { readablePath } from './readablePath.ts';

/**
 * The one page that an address without a page can mean, whole addresses, the likeliest first: that of
 * an older site’s address, the address with its last slash, and without the mistakes of typing and
 * copying. Each begins with the origin of the site: a path that begins with two slashes would be
 * read as another host.
 * @param base base path of the site, with slashes at both ends.
 */
export function arrivals({ origin, pathname }: Location | URL, base: string): string[] {
  if (!pathname.startsWith(base)) return [];
  const path = readablePath(pathname).slice(base.length - 1);
  // What is no part of a path in an address on the wire would begin another part of it here.
  const mended = /[?#]/.test(path) ? [] : mendedPaths(path).map((one) => base + one.slice(1));
  const slashed = pathname.endsWith('/') ? [] : [`${pathname}/`];
  const addresses = [...mended, ...slashed]
    .map((one) => new URL(origin + one))
    .filter((one) => one.pathname !== pathname)
    .map(({ href }) => href);
  return [...new Set(addresses)];
}
