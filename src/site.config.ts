/** How an archive presents itself. */
export interface SiteConfig {
  /** Name of the site, in the head of every page. */
  readonly name: string;
  /** Name in the list of search engines of a browser: at most 16 letters. */
  readonly shortName: string;
  /** Heading of the home page. */
  readonly heading: string;
  /** What the archive is, in one sentence, for search engines. */
  readonly description: string;
  /** Who publishes it, as the about page names them. A public site names someone. */
  readonly publisher?: string;
  /** E-mail address for errors in a record; without one, no page offers to report any. */
  readonly contact?: string;
  /** Below every page. */
  readonly colophon: string;
  /** Whose words the records have, and what the site says of their use. */
  readonly rights: string;
  /** The licence for the words, where the publisher may state one; without one the data say that none is stated. */
  readonly licence?: Licence;
  /** Who publishes the records themselves. */
  readonly source?: { readonly name: string; readonly url: string };
}

/** A licence that others know by its name. */
interface Licence {
  /** Its identifier among those of SPDX: `OGL-UK-3.0`. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/**
 * Files and folders that a host puts into the published site, as paths below it: what each new site takes over
 * from the one before. Add the file by which a search engine knows you. All else that the build did not make goes.
 */
export const HOST_FILES: readonly string[] = ['.well-known', '.nojekyll', 'CNAME'];

/** The public records. Change name, publisher, contact and licence here. */
const publicRecords: SiteConfig = {
  name: 'Mayor’s Question Time',
  shortName: 'MQT',
  heading: 'What the London Assembly asked the Mayor, and how the Mayor answered',
  description:
    'Questions from the London Assembly to the Mayor of London, with their answers, word for word from the public record.',
  colophon:
    'An unofficial copy of a public record. The official record is kept by the Greater London Authority.',
  rights:
    'The words are those of members of the London Assembly, of the Mayor of London and of those who answered for the Mayor, as published by the Greater London Authority. This site claims no rights in them. If you republish them, say where they come from and under what terms the Authority published them.',
  source: { name: 'Greater London Authority', url: 'https://www.london.gov.uk/' },
};

/** An archive in which every record is invented has a name of its own, so that no one is misled. */
const inventedRecords: SiteConfig = {
  name: 'Sample archive of an invented city',
  shortName: 'Sample archive',
  heading: 'What the Assembly asked the Mayor, and how the Mayor answered',
  description: 'A fictional archive of questions to the mayor of an invented city.',
  ...(publicRecords.publisher && { publisher: publicRecords.publisher }),
  colophon: 'A fictional archive: none of the people, places or questions in it is real.',
  rights:
    'Nobody’s: every record is made up to demonstrate the software, and is marked as such. No person, place or question in it is real.',
};

/** The presentation of an archive, by whether all of its records are invented. */
export function siteConfig(allInvented: boolean): SiteConfig {
  return allInvented ? inventedRecords : publicRecords;
}
