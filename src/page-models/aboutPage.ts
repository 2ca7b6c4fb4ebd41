import type { Archive } from '../archive/Archive.ts';
import { contactLink } from './contactLink.ts';
import type { Link } from './Link.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The page about these records: what they are, and who publishes them. */
interface AboutPage {
  readonly page: PageHead;
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
  const { publisher = 'the people who run this site' } = page.site;
  const contact = contactLink(page.site);
  return { page, publisher, ...(contact && { contact }) };
}
