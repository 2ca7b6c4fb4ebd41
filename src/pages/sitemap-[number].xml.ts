import type { APIRoute } from 'astro';
import { getArchive } from '../data/getArchive.ts';
import { absolute } from '../page-models/address.ts';
import { sitemaps, type Sitemap } from '../page-models/sitemaps.ts';
import { sitemapXml } from '../page-models/sitemapXml.ts';

/** Only where the public address is known: a sitemap takes no other. */
export async function getStaticPaths() {
  if (absolute('/') === undefined) return [];
  return sitemaps(await getArchive()).map(({ number, entries }) => ({
    params: { number },
    props: { entries },
  }));
}

/** Pages that search engines may show: those of one year, or those of none. */
export const GET: APIRoute<Pick<Sitemap, 'entries'>> = ({ props }) =>
  new Response(sitemapXml('url', props.entries), {
    headers: { 'Content-Type': 'application/xml' },
  });
