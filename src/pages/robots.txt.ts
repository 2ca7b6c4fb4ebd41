import type { APIRoute } from 'astro';
import { link } from '../page-models/address.ts';

/** Everything may be read; the sitemap is named where the public address is known. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? `\nSitemap: ${new URL(link('/sitemap.xml'), site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
