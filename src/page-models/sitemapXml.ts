import { absolute } from './address.ts';
import type { SitemapEntry } from './sitemaps.ts';

/**
 * Pages (`url`) or further sitemaps (`sitemap`) as XML of the sitemap protocol 0.9, with absolute
 * addresses; nothing is named without a public address.
 */
export function sitemapXml(of: 'url' | 'sitemap', entries: readonly SitemapEntry[]): string {
  const root = of === 'url' ? 'urlset' : 'sitemapindex';
  const items = entries.flatMap(({ path, lastmod }) => {
    const address = absolute(path);
    if (!address) return [];
    const day = lastmod ? `<lastmod>${lastmod}</lastmod>` : '';
    return [`<${of}><loc>${address}</loc>${day}</${of}>`];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...items,
    `</${root}>`,
    '',
  ].join('\n');
}
