import type { APIRoute } from 'astro';
import { getArchive } from '../data/getArchive.ts';
import { absolute } from '../page-models/address.ts';
import { siteConfig } from '../site.config.ts';

/** Only where the public address is known: browsers take no other. */
export function getStaticPaths() {
  return absolute('/') ? [{ params: { opensearch: 'opensearch' } }] : [];
}

/** Lets browsers add the site as a search engine: OpenSearch 1.1, draft 6. */
export const GET: APIRoute = () => {
  const { shortName, name } = siteConfig(getArchive().invented === 'all');
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${shortName}</ShortName>`,
    `<Description>Search ${name}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image width="16" height="16" type="image/svg+xml">${absolute('/icon.svg')}</Image>`,
    `<Url type="text/html" template="${absolute('/search/')}?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
