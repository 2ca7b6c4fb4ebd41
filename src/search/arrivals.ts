import { oldAddress } from '../record/oldAddress.ts';
import { readablePath } from './readablePath.ts';

/**
 * The one page that an address without a page can mean, whole addresses, the likeliest first: that of
 * an older site’s address, and the address with its last slash. Each begins with the origin of the
 * site: a path that begins with two slashes would be read as another host.
 * @param base base path of the site, with slashes at both ends.
 */
export function arrivals({ origin, pathname }: Location | URL, base: string): string[] {
  if (!pathname.startsWith(base)) return [];
  const old = oldAddress(readablePath(pathname).slice(base.length - 1));
  const slashed = pathname.endsWith('/') ? [] : [`${pathname}/`];
  return [...(old ? [base + old.slice(1)] : []), ...slashed]
    .filter((path) => path !== pathname)
    .map((path) => origin + path);
}
