import type { Archive } from '../archive/Archive.ts';
import { link } from './address.ts';
import type { Link } from './Link.ts';
import type { ListAddress } from './listAddress.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The address of a list that shows nothing any more. */
export interface FormerList extends ListAddress {
  /** What the list is called, where it still has a first page. */
  readonly name?: string;
  /** The year of a meeting, where that has a page. */
  readonly year?: string;
}

/** A page of a list that shows nothing any more. */
export interface FormerListPage {
  readonly page: PageHead;
  /** What the page was: `Member, page 2`. */
  readonly kind: string;
  readonly heading: string;
  readonly standfirst: string;
  readonly onward: Link;
}

/** The page that stays at an address of a list which has become empty, or has fewer pages now. */
export function formerListPage(archive: Archive, list: FormerList): FormerListPage {
  const { path, kind, first, number, name } = list;
  const above = listAbove(list);
  const empty = kind === 'Coverage' ? NOTHING_MISSING : NO_QUESTIONS;
  const page = pageHead(archive, {
    title: name ? `${name}, page ${number}` : `${empty.title} at ${path}`,
    description: name ? `This list no longer has a page ${number}.` : `${empty.heading}.`,
    path,
    indexed: false,
    trail: name ? [...above.trail, { text: name, href: link(first) }] : above.trail,
    crumb: name ? `Page ${number}` : empty.title,
  });
  return {
    page,
    kind: number > 1 ? `${kind}, page ${number}` : kind,
    ...(name
      ? {
          heading: name,
          standfirst: `This list is shorter than it was, and no longer has a page ${number}.`,
          onward: { text: `${name}, from the first page`, href: link(first) },
        }
      : {
          heading: empty.heading,
          standfirst: empty.standfirst,
          onward: above.onward,
        }),
  };
}

/** What is said of a list that is empty: of questions, and of what the coverage page counts as missing. */
const NO_QUESTIONS = {
  title: 'No questions',
  heading: 'No questions are published here any more',
  standfirst:
    'The questions listed at this address have been withdrawn or are now listed elsewhere.',
};
const NOTHING_MISSING = {
  title: 'Nothing missing',
  heading: 'Nothing is listed as missing here any more',
  standfirst:
    'What was listed at this address has since been published, or is no longer mentioned anywhere.',
};

/** Where the list is listed itself: the way to it, and the last step of that in words of its own. */
function listAbove({ kind, year }: FormerList) {
  if (kind === 'Member') return above('Members', '/members/', 'All members and groups');
  if (kind === 'Group') return above('Groups', '/groups/', 'All groups');
  if (kind === 'Category') return above('Categories', '/categories/', 'All categories');
  if (kind === 'Coverage') return above('Coverage', '/coverage/', 'What is published here');
  if (kind === 'Answered by') return above('Who answered', '/answerers/', 'Everyone who answered');
  const all = { text: 'Questions', href: link('/questions/') };
  if (year === undefined) {
    return { trail: [all], onward: { text: 'All questions, by year', href: all.href } };
  }
  const href = link(`/questions/${year}/`);
  return {
    trail: [all, { text: year, href }],
    onward: { text: `Questions from ${year}`, href },
  };
}

function above(text: string, path: string, onward: string) {
  const href = link(path);
  return { trail: [{ text, href }], onward: { text: onward, href } };
}
