import type { APIRoute } from 'astro';
import { getArchive } from '../inputs/getArchive.ts';
import { absolute } from '../page-models/address.ts';
import { openSearchXml } from '../page-models/openSearchXml.ts';
import { siteConfig } from '../site.config.ts';

/** Only where the public address is known: browsers take no other. */
export function getStaticPaths() {
  return absolute('/') ? [{ params: { opensearch: 'opensearch' } }] : [];
}

/** Lets browsers add the site as a search engine. */
export const GET: APIRoute = () => {
  const site = siteConfig(getArchive().invented === 'all');
  const [icon = '', search = ''] = [absolute('/icon.svg'), absolute('/search/')];
  return new Response(openSearchXml(site, { icon, search }), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
