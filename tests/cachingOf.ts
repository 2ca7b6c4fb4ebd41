import { CACHING } from '../src/hosting/caching.ts';

/** How long a file of a site may be kept, by its path, where a server decides for all of them. */
export function cachingOf(file: string): string {
  if (file.startsWith('_astro/')) return CACHING.hashed;
  return /^(?:data|pagefind)\//.test(file) ? CACHING.revalidated : CACHING.short;
}
