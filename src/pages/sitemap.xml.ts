import type { APIRoute } from 'astro';
import { getArchive } from '../inputs/getArchive.ts';
import { sitemaps } from '../page-models/sitemaps.ts';
import { sitemapXml } from '../page-models/sitemapXml.ts';

/** The index of all sitemaps, with the latest day of each; empty without a public address. */
export const GET: APIRoute = () =>
  new Response(sitemapXml('sitemap', sitemaps(getArchive())), {
    headers: { 'Content-Type': 'application/xml' },
  });
