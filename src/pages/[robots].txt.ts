import type { APIRoute } from 'astro';
import { getArchive } from '../inputs/getArchive.ts';
import { absolute, link } from '../page-models/address.ts';

/** Only at the top of a host: nobody reads it elsewhere. The summary of the build says so. */
export function getStaticPaths() {
  return link('/') === '/' ? [{ params: { robots: 'robots' } }] : [];
}

/** Everything may be read; the sitemap is named where it has any address. */
export const GET: APIRoute = () => {
  const address = getArchive().invented === 'all' ? undefined : absolute('/sitemap.xml');
  const sitemap = address ? `\nSitemap: ${address}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
