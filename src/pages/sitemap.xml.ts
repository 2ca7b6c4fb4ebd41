import type { APIRoute } from 'astro';
import { getArchive } from '../data/getArchive.ts';
import { sitemaps } from '../page-models/sitemaps.ts';
import { sitemapXml } from '../page-models/sitemapXml.ts';

/** The index of all sitemaps, with the latest day of each; empty without a public address. */
export const GET: APIRoute = async () =>
  new Response(sitemapXml('sitemap', sitemaps(await getArchive())), {
    headers: { 'Content-Type': 'application/xml' },
  });
