import type { APIRoute } from 'astro';
import { getArchive } from '../inputs/getArchive.ts';
import { absolute } from '../page-models/address.ts';
import { sitemaps } from '../page-models/sitemaps.ts';
import { sitemapXml } from '../page-models/sitemapXml.ts';

/** Only where the public address is known and there is something to name: the protocol has no empty index. */
export function getStaticPaths() {
  const isThere = absolute('/') !== undefined && sitemaps(getArchive()).length > 0;
  return isThere ? [{ params: { sitemap: 'sitemap' } }] : [];
}

/** The index of all sitemaps, with the latest day of each. */
export const GET: APIRoute = () =>
  new Response(sitemapXml('sitemap', sitemaps(getArchive())), {
    headers: { 'Content-Type': 'application/xml' },
  });
