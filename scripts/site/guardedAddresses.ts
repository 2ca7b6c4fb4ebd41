import { questionDataPath, questionPath, versionDataPath } from '../../src/archive/address.ts';
import type { LogSummary } from '../../src/archive/logSummary.ts';
import { isFollowedList } from '../../src/page-models/isFollowedList.ts';
import { versionAddress } from '../../src/page-models/versionAddress.ts';

/**
 * The addresses that a site may never be without, by the log: every page, the data beside those of records and their versions, and the
 * feeds of what can be followed. Each with the place in the log that says so.
 * @param withFeeds whether the site has feeds, which need its public address.
 */
export function guardedAddresses(
  { published, ids, followed }: LogSummary,
  withFeeds: boolean,
): ReadonlyMap<string, string> {
  const data = ids.map((id) => [questionPath(id), questionDataPath(id)] as const);
  const versions = [...published.keys()].flatMap((path) => {
    const version = versionAddress(path);
    return version ? [[path, versionDataPath(version.id, version.until)] as const] : [];
  });
  const lists = [...published.keys()].filter((path) => path === '/' || isFollowedList(path));
  const feeds = withFeeds ? [...lists, ...[...followed].map(questionPath)].flatMap(feedsBelow) : [];
  const files = [...data, ...versions, ...feeds].flatMap(([path, file]) => {
    const place = published.get(path);
    return place === undefined ? [] : [[file, place] as const];
  });
  return new Map([...published, ...files]);
}

function feedsBelow(path: string) {
  return ['feed.xml', 'feed.json'].map((file) => [path, path + file] as const);
}
