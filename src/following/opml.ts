import { xmlElement, type Xml } from '../record/xmlElement.ts';
import type { Follow } from './Following.ts';
import { followPath } from './followPath.ts';

/**
 * What is followed as OPML 2.0, for programs that read feeds; a search, which has no feed, as a link.
 * @param site the address of the site, with a slash at its end.
 * @param hasFeeds whether the site has feeds.
 */
export function writeOpml(
  follows: readonly Pick<Follow, 'path' | 'name'>[],
  site: string,
  hasFeeds: boolean,
): string {
  const outlines = follows.map(({ path, name }): Xml => {
    const address = site + path.slice(1);
    const isFeed = hasFeeds && !path.includes('?');
    return xmlElement('outline', {
      ...{ text: name, title: name },
      ...(isFeed
        ? { type: 'rss', xmlUrl: `${address}feed.xml`, htmlUrl: address }
        : { type: 'link', url: address }),
    });
  });
  const head = xmlElement('head', {}, xmlElement('title', {}, 'Followed'));
  const opml = xmlElement('opml', { version: '2.0' }, head, xmlElement('body', {}, ...outlines));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${opml.text}\n`;
}

/** What an OPML file has of this site; undefined where it is no OPML. */
export function readOpml(
  text: string,
  site: string,
): readonly Pick<Follow, 'path' | 'name'>[] | undefined {
  const read = new DOMParser().parseFromString(text, 'text/xml');
  if (read.documentElement.localName !== 'opml') return undefined;
  return [...read.querySelectorAll('outline')].flatMap((outline) => {
    const of = (name: string) => outline.getAttribute(name) ?? '';
    const address = [of('htmlUrl'), of('url'), of('xmlUrl').replace(/feed\.(?:xml|json)$/, '')];
    const paths = address.flatMap((one) => {
      return one.startsWith(site) ? (followPath(`/${one.slice(site.length)}`) ?? []) : [];
    });
    return paths.slice(0, 1).map((path) => ({ path, name: of('text').slice(0, 500) || path }));
  });
}
