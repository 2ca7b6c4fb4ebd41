import type { Archive } from '../archive/Archive.ts';
import { absolute } from './address.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The page of what is followed in a browser; what that is, only the browser knows. */
interface FollowingPage {
  readonly page: PageHead;
  /** Whether a log tells what is new here: without one nothing can be followed so. */
  readonly hasLog: boolean;
  readonly hasFeeds: boolean;
}

/** The page that shows what is new of all that is followed. */
export function followingPage(archive: Archive): FollowingPage {
  return {
    page: pageHead(archive, {
      title: 'Following',
      description: 'What is new in the questions, members, meetings and searches that you follow.',
      path: '/following/',
      trail: [],
    }),
    hasLog: archive.log !== undefined,
    hasFeeds: absolute('/') !== undefined,
  };
}
