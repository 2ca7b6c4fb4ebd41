import { Feed } from 'feed';
import type { Archive } from '../archive/Archive.ts';
import { shownText } from '../record/shownText.ts';
import { siteConfig } from '../site.config.ts';
import { absolute } from './address.ts';
import { entriesByDate, entryOfEvent, type FeedEntry } from './feedEntries.ts';
import { followedAt, type Followed } from './followed.ts';
import { modelHash } from './modelHash.ts';
import { blockOf, closedBlocks, newsOf } from './newsOf.ts';

/** So many of the latest changes a feed holds, if it need not hold more. */
const LENGTH = 50;

/** One file of a feed, before its addresses are known. */
interface FeedFile {
  /** The path below which the feed itself stands. */
  readonly path: string;
  readonly title: string;
  readonly entries: readonly FeedEntry[];
  /** The number of the archive, if it is one. */
  readonly block?: number | undefined;
  /** The archives before and after it. */
  readonly previous?: number | undefined;
  readonly next?: number | undefined;
}

/** What a feed holds, as a short text that changes whenever it does. */
export function feedKey(archive: Archive, path: string): string {
  return modelHash(siteConfig(archive.invented === 'all').name, fileAt(archive, path));
}

/**
 * The feed below a path, or an archive of it: what is new here in the order of the log, or where there is no log
 * in that of the records’ own dates. Nothing in it knows the clock.
 * @param format Atom’s titles are HTML and those of JSON Feed are not: words of a record stay words.
 * @throws Error where the public address is not known, or nothing is followed there.
 */
export function feedAt(archive: Archive, path: string, format: 'atom' | 'json'): string {
  const file = fileAt(archive, path);
  const self = file && absolute(file.path);
  if (!file || !self) throw new Error(`nothing to follow at ${path}`);
  const feed = feedOf(archive, file, self, format);
  return format === 'json' ? feed.json1() : withArchives(feed.atom1(), file, self);
}

/** The path of an archive of the feed below a path. */
export function feedArchivePath(path: string, block: number): string {
  return `${path}archive/${block}/`;
}

function fileAt(archive: Archive, address: string): FeedFile | undefined {
  const [, path = address, number] = /^(.*\/)archive\/(\d+)\/$/.exec(address) ?? [];
  const followed = followedAt(archive, path);
  if (!followed) return undefined;
  const news = newsOf(archive, followed);
  const blocks = closedBlocks(archive, news);
  const { path: at, title } = followed;
  if (number === undefined) {
    const last = blocks.at(-1);
    return { path: at, title, entries: latestEntries(archive, followed, last), previous: last };
  }
  const block = Number(number);
  const place = blocks.indexOf(block);
  const events = news.filter((event) => blockOf(event) === block).reverse();
  return {
    ...{ path: at, title, block, previous: blocks[place - 1], next: blocks[place + 1] },
    entries: events.map((event) => entryOfEvent(archive, event)),
  };
}

/** All that no archive has yet, and as many as a feed has at least: first what is new here, then by date. */
function latestEntries(archive: Archive, followed: Followed, last = 0): FeedEntry[] {
  const news = newsOf(archive, followed).reverse();
  const unarchived = news.filter((event) => blockOf(event) > last);
  const shown = news.slice(0, Math.max(LENGTH, unarchived.length));
  const told = new Set(shown.map(({ id }) => id));
  const isUntold = ({ id }: { readonly id: string }) => !told.has(id);
  const untold = {
    questions: followed.questions.filter(isUntold),
    withdrawn: followed.withdrawn.filter(isUntold),
  };
  const rest = Math.max(0, LENGTH - shown.length);
  return [
    ...shown.map((event) => entryOfEvent(archive, event)),
    ...(rest > 0 ? entriesByDate(untold).slice(0, rest) : []),
  ];
}

function feedOf(
  archive: Archive,
  { title, entries }: FeedFile,
  self: string,
  format: 'atom' | 'json',
): Feed {
  const { name } = siteConfig(archive.invented === 'all');
  const feed = new Feed({
    title: title === name ? name : `${shownText(title)} – ${name}`,
    id: self,
    link: self,
    language: 'en-GB',
    copyright: '',
    generator: name,
    updated: new Date(entries[0]?.updated ?? 0),
    feedLinks: { atom: `${self}feed.xml`, json: `${self}feed.json` },
    author: { name },
  });
  for (const { title: told, path, fragment, updated, published, summary } of entries) {
    const link = absolute(path) ?? path;
    const words = shownText(told);
    feed.addItem({
      title: format === 'atom' ? escapeHtml(words) : words,
      id: link + fragment,
      link,
      date: new Date(updated),
      published: new Date(published),
      description: escapeHtml(shownText(summary)),
    });
  }
  return feed;
}

/** Leads to the archives of a feed, as RFC 5005 has it: whoever follows them back misses nothing. */
function withArchives(atom: string, file: FeedFile, self: string): string {
  const { block, previous, next } = file;
  const own = `${self}feed.xml`;
  const at = (number: number) => `${feedArchivePath(self, number)}feed.xml`;
  const links = [
    ...(previous === undefined ? [] : [linkElement('prev-archive', at(previous))]),
    ...(next === undefined ? [] : [linkElement('next-archive', at(next))]),
  ];
  if (block === undefined) return atom.replace(ID, (id) => [...links, id].join('\n    '));
  const archive = `<archive xmlns="http://purl.org/syndication/history/1.0"/>`;
  return atom
    .replace(linkElement('self', own), linkElement('self', at(block)))
    .replace(ID, (id) => [archive, linkElement('current', own), ...links, id].join('\n    '));
}

/** The first thing that a feed of our library says of itself. */
const ID = '<id>';

function linkElement(rel: string, href: string): string {
  return `<link rel="${rel}" href="${href}"/>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
