import type { APIRoute } from 'astro';
import { getArchive } from '../data/getArchive.ts';
import { link } from '../page-models/address.ts';
import { sitemapPaths } from '../page-models/sitemapPaths.ts';

/** Every page that search engines may show, as absolute addresses; empty without a public address. */
export const GET: APIRoute = async ({ site }) => {
  const paths = site ? sitemapPaths(await getArchive()) : [];
  const urls = paths.map((path) => `<url><loc>${new URL(link(path), site).href}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml' } },
  );
};
