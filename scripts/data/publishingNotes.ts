import { siteConfig, type SiteConfig } from '../../src/site.config.ts';

/**
 * What whoever publishes a site should know of it that a build cannot decide: sentences for its summary.
 * @param siteUrl the public address with a slash at its end, or the empty string.
 */
export function publishingNotes(
  siteUrl: string,
  { publisher, contact }: Pick<SiteConfig, 'publisher' | 'contact'> = siteConfig(false),
): string[] {
  const unnamed = [
    ...(publisher
      ? []
      : [
          'Reminder: src/site.config.ts names no publisher, so the About page says that none is given.',
        ]),
    ...(contact
      ? []
      : [
          'Reminder: src/site.config.ts has no contact, so readers are told that there is no address to write to.',
        ]),
  ];
  if (siteUrl === '') {
    return [
      'SITE_URL is not set: canonical links, feeds and the sitemap, which need the public address, are left out.',
      ...unnamed,
    ];
  }
  const { origin, pathname } = new URL(siteUrl);
  return [
    ...unnamed,
    ...(pathname === '/'
      ? []
      : [
          `robots.txt is left out, as nobody reads it below ${pathname}: to name the sitemap, add the line “Sitemap: ${siteUrl}sitemap.xml” to ${origin}/robots.txt.`,
          `_headers and _redirects are read only at the top of a host: their rules are for ${pathname}, so put both there.`,
        ]),
  ];
}
