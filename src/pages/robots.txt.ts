import type { APIRoute } from 'astro';
import { getArchive } from '../data/getArchive.ts';
import { link } from '../page-models/address.ts';

/** Everything may be read; the sitemap is named where it has any address. */
export const GET: APIRoute = ({ site }) => {
  const sitemap =
    site && getArchive().invented !== 'all'
      ? `\nSitemap: ${new URL(link('/sitemap.xml'), site).href}\n`
      : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
