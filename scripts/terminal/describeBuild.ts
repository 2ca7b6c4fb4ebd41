import type { BuildReport } from '../buildSite.ts';

/** The summary of a build, for people. */
export function describeBuild({ pages, data, search, seconds }: BuildReport, out: string): string {
  const note = process.env['SITE_URL']
    ? ''
    : '\nSITE_URL is not set: canonical links, feeds and the sitemap, which need the public address, are left out.';
  return (
    `${pages} pages in ${seconds.pages.toFixed(1)} s, ` +
    `data in ${data.files} files in ${seconds.data.toFixed(1)} s, ` +
    `${search.records} records searchable in ${seconds.search.toFixed(1)} s ` +
    `(${search.rebuilt} of ${search.periods} periods indexed anew), in ${out}.${note}`
  );
}
