import type { SiteConfig } from '../site.config.ts';
import type { Link } from './Link.ts';

/** The way to write to whoever runs the site; undefined where nobody is named. */
export function contactLink({ contact }: Pick<SiteConfig, 'contact'>): Link | undefined {
  return contact ? { text: contact, href: `mailto:${contact}` } : undefined;
}
