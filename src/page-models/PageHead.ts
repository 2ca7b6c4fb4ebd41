import type { Archive } from '../archive/Archive.ts';
import type { Link } from './Link.ts';
import { siteConfig, type SiteConfig } from '../site.config.ts';
import { absolute, link } from './address.ts';

/** What every page shows around its own part: head, masthead, breadcrumb and foot. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** The path of the page below the base path, with slashes at both ends. */
  readonly path: string;
  readonly site: SiteConfig;
  /** Whether the whole archive is invented, which gives it an accent of its own. */
  readonly allInvented: boolean;
  /** Whether anything on the page is invented: it says so. */
  readonly invented: boolean;
  /** The path that search engines are told of, if not the page’s own. */
  readonly canonical: string;
  /** Whether the page is for search engines. */
  readonly indexed: boolean;
  /** Feeds that follow what the page shows; only where the public address is known. */
  readonly feeds: readonly FeedLink[];
  readonly ways: readonly Link[];
  /** Ways to follow what the page shows. */
  readonly follow: readonly Link[];
  /** The page of what changed here, where the log knows it. */
  readonly changes?: Link;
  readonly trail: readonly Link[];
  /** Whether the masthead carries the search field: not where the page has its own. */
  readonly seek: boolean;
  /** An example of a reference, from the archive itself. */
  readonly example: string;
}

/** What a page says of itself. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly trail?: readonly Link[];
  /** What the breadcrumb calls the page, if not by its title. */
  readonly crumb?: string;
  readonly invented?: boolean;
  /** The path of the page that stands for this one, if it has no address of its own any more. */
  readonly canonical?: string;
  /** Whether the page is for search engines, if nothing on it is invented; it is if not told otherwise. */
  readonly indexed?: boolean;
  readonly seek?: boolean;
  /** The path below which the page has feeds of its own. */
  readonly feed?: string;
  /** The path of what the page shows, if it can be followed though it has no feed. */
  readonly follow?: string;
}

/** A feed, as a page links to it. */
export interface FeedLink extends Link {
  readonly type: 'application/atom+xml' | 'application/feed+json';
}

/** The frame of a page. An archive of one record has no lists to lead to. */
export function pageHead(archive: Archive, facts: PageFacts): PageHead {
  const { path, trail } = facts;
  const allInvented = archive.invented === 'all';
  const many = archive.questions.length > 1;
  const ways = [
    ...(many ? [way('Questions', '/questions/', path), way('Members', '/members/', path)] : []),
    way('Search', '/search/', path),
    way('About', '/about/', path),
  ];
  const invented = allInvented || (facts.invented ?? false);
  const here: Link = { text: facts.crumb ?? facts.title, href: link(path), current: true };
  return {
    title: facts.title,
    description: facts.description,
    path,
    site: siteConfig(allInvented),
    allInvented,
    invented,
    canonical: facts.canonical ?? path,
    indexed: !invented && (facts.indexed ?? true),
    feeds: [
      ...(facts.feed === undefined ? [] : feedLinks(facts.feed, facts.title)),
      ...feedLinks('/', 'Everything new'),
    ],
    ways,
    follow: followLinks(archive, facts),
    ...(archive.log && { changes: way('Changes', '/changes/', path) }),
    trail: trail ? [{ text: 'Home', href: link('/') }, ...trail, here] : [],
    seek: facts.seek ?? true,
    example: archive.example ?? '2018/1558',
  };
}

function feedLinks(path: string, text: string): FeedLink[] {
  if (absolute(path) === undefined) return [];
  return [
    { text, href: link(`${path}feed.xml`), type: 'application/atom+xml' },
    { text, href: link(`${path}feed.json`), type: 'application/feed+json' },
  ];
}

/** By a feed where there is one, and in the browser where a log tells what is new. */
function followLinks({ log }: Archive, { feed, follow = feed }: PageFacts): Link[] {
  if (follow === undefined || follow === '/') return [];
  const [atom] = feed === undefined ? [] : feedLinks(feed, 'Feed');
  const add = encodeURIComponent(follow);
  return [
    ...(atom ? [{ text: 'by feed', href: atom.href }] : []),
    ...(log ? [{ text: 'in this browser', href: link(`/following/?add=${add}`) }] : []),
  ];
}

function way(text: string, target: string, path: string): Link {
  return { text, href: link(target), ...(target === path && { current: true }) };
}
