import type { Archive } from '../../src/archive/Archive.ts';
import { NO_LINE } from '../../src/archive/logLines.ts';
import type { Log } from '../../src/archive/readLog.ts';
import { peopleIn, type ArchivePeople } from '../../src/archive/peopleIn.ts';

/** The archive as its data tell of it. */
export interface PublicArchive extends Archive {
  /** The public address of the site with a slash at its end, or the empty string. */
  readonly siteUrl: string;
  readonly people: ArchivePeople;
  /** The log, line by line; one without lines where there is none. */
  readonly changes: Log;
}

/** What the data of an archive without a log tell of it. */
const NO_CHANGES: Log = { files: [], lines: [], head: NO_LINE };

/**
 * The archive with what only its data tell.
 * @param siteUrl the public address of the site, or the empty string.
 */
export function publicArchive(
  archive: Archive,
  siteUrl: string,
  changes = NO_CHANGES,
): PublicArchive {
  const withSlash = siteUrl === '' ? '' : siteUrl.replace(/\/?$/, '/');
  return { ...archive, siteUrl: withSlash, people: peopleIn(archive), changes };
}
