import type { Archive } from '../archive/Archive.ts';
import { contactLink } from './contactLink.ts';
import type { SiteConfig } from '../site.config.ts';
import type { Link } from './Link.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The page about these records: what they are, and who publishes them. */
interface AboutPage {
  readonly page: PageHead;
  /** Who publishes it, as far as that is known, in a sentence or two. */
  readonly publisher: string;
  readonly contact?: Link;
}

/** The page about an archive; one that is all invented says so instead of where its text comes from. */
export function aboutPage(archive: Archive): AboutPage {
  const page = pageHead(archive, {
    title: 'About these records',
    description: 'What this site is, where its text comes from, and what it is not.',
    path: '/about/',
    trail: [],
  });
  const contact = contactLink(page.site);
  return { page, publisher: publisherOf(page.site), ...(contact && { contact }) };
}

/**
 * Who publishes a site, in a sentence or two. They say what has not been given, too, so that a reader who wants to
 * write need not search for it.
 */
export function publisherOf({
  publisher,
  contact,
}: Pick<SiteConfig, 'publisher' | 'contact'>): string {
  if (publisher === undefined) {
    return contact === undefined
      ? 'The publisher of this site has given neither a name nor a contact address.'
      : 'The publisher of this site has not given a name.';
  }
  const named = `This site is published by ${publisher}.`;
  return contact === undefined ? `${named} They have given no contact address.` : named;
}
