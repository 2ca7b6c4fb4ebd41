import { questionDataPath, questionPath, versionDataPath } from '../../src/archive/address.ts';
import { logEvents } from '../../src/archive/ArchiveLog.ts';
import { followedIds } from '../../src/archive/followedIds.ts';
import { logState } from '../../src/archive/logState.ts';
import type { Log } from '../../src/archive/readLog.ts';
import { listAddress } from '../../src/page-models/listAddress.ts';
import { versionAddress } from '../../src/page-models/versionAddress.ts';

/**
 * The addresses that a site may never be without, by the log: every page, the data beside those of records and their versions, and the
 * feeds of what can be followed. Each with the place in the log that says so.
 * @param withFeeds whether the site has feeds, which need its public address.
 */
export function guardedAddresses(log: Log, withFeeds: boolean): ReadonlyMap<string, string> {
  const { published, records } = logState(log);
  const data = [...records.keys()].map((id) => [questionPath(id), questionDataPath(id)] as const);
  const versions = [...published.keys()].flatMap((path) => {
    const version = versionAddress(path);
    return version ? [[path, versionDataPath(version.id, version.until)] as const] : [];
  });
  const feeds = withFeeds ? followed(log, published.keys()).flatMap(feedsBelow) : [];
  const files = [...data, ...versions, ...feeds].flatMap(([path, file]) => {
    const place = published.get(path);
    return place === undefined ? [] : [[file, place] as const];
  });
  return new Map([...published, ...files]);
}

function followed(log: Log, published: Iterable<string>): string[] {
  const lists = [...published].filter((path) => {
    const { kind, number } = listAddress(path) ?? {};
    return path === '/' || (number === 1 && kind !== 'Year');
  });
  return [...lists, ...[...followedIds(logEvents(log))].map(questionPath)];
}

function feedsBelow(path: string) {
  return ['feed.xml', 'feed.json'].map((file) => [path, path + file] as const);
}
