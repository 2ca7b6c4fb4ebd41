import type { Archive } from '../archive/Archive.ts';
import { contactLink } from './contactLink.ts';
import type { Link } from './Link.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The accessibility statement. */
interface AccessibilityPage {
  readonly page: PageHead;
  /** Whom to tell what is in one’s way. */
  readonly contact?: Link;
}

/** The accessibility statement of the site. */
export function accessibilityPage(archive: Archive): AccessibilityPage {
  const page = pageHead(archive, {
    title: 'Accessibility',
    description: 'How this site is made to be usable by everyone, and what has not been tested.',
    path: '/accessibility/',
    trail: [],
  });
  const contact = contactLink(page.site);
  return { page, ...(contact && { contact }) };
}
