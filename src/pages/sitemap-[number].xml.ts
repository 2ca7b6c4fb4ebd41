import type { APIRoute } from 'astro';
import { pagesAt } from '../inputs/pagesAt.ts';
import type { Sitemap } from '../page-models/sitemaps.ts';
import { sitemapXml } from '../page-models/sitemapXml.ts';

/** Only where the public address is known: a sitemap takes no other. */
export function getStaticPaths() {
  return pagesAt('sitemap').map(({ sitemap }) => ({
    params: { number: sitemap.number },
    props: { sitemap },
  }));
}

/** Pages that search engines may show: those of one year, or those of none. */
export const GET: APIRoute<{ sitemap: Sitemap }> = ({ props }) =>
  new Response(sitemapXml('url', props.sitemap.entries), {
    headers: { 'Content-Type': 'application/xml' },
  });
