import type { Archive } from '../../src/archive/Archive.ts';
import { peopleIn, type ArchivePeople } from '../../src/archive/peopleIn.ts';

/** The archive as its data tell of it. */
export interface PublicArchive extends Archive {
  /** The public address of the site with a slash at its end, or the empty string. */
  readonly siteUrl: string;
  readonly people: ArchivePeople;
}

/**
 * The archive with what only its data tell.
 * @param siteUrl the public address of the site, or the empty string.
 */
export function publicArchive(archive: Archive, siteUrl: string): PublicArchive {
  const withSlash = siteUrl === '' ? '' : siteUrl.replace(/\/?$/, '/');
  return { ...archive, siteUrl: withSlash, people: peopleIn(archive) };
}
