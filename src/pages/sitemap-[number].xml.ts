import type { APIRoute } from 'astro';
import { getArchive } from '../data/getArchive.ts';
import { pagesToRender } from '../data/pagesToRender.ts';
import { absolute } from '../page-models/address.ts';
import { modelHash } from '../page-models/modelHash.ts';
import { sitemaps, type Sitemap } from '../page-models/sitemaps.ts';
import { sitemapXml } from '../page-models/sitemapXml.ts';

/** Only where the public address is known: a sitemap takes no other. */
export function getStaticPaths() {
  if (absolute('/') === undefined) return [];
  return pagesToRender(sitemaps(getArchive()), ({ number, entries }) => [
    {
      params: { number },
      props: { entries },
      address: `/sitemap-${number}.xml`,
      cacheKey: modelHash(entries),
    },
  ]);
}

/** Pages that search engines may show: those of one year, or those of none. */
export const GET: APIRoute<Pick<Sitemap, 'entries'>> = ({ props }) =>
  new Response(sitemapXml('url', props.entries), {
    headers: { 'Content-Type': 'application/xml' },
  });
