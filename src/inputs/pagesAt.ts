import { absolute } from '../page-models/address.ts';
import { pageList, type PageSubject, type SitePage } from '../page-models/pageList.ts';
import { getArchive } from './getArchive.ts';

let pages: readonly SitePage[] | undefined;

/** What the pages of one route are about, for its `getStaticPaths`: all of them, of which a build asks for some. */
export function pagesAt<Route extends PageSubject['route']>(
  route: Route,
): Extract<PageSubject, { route: Route }>[] {
  pages ??= pageList(getArchive(), absolute('/') ?? '');
  const isOfRoute = (subject: PageSubject): subject is Extract<PageSubject, { route: Route }> =>
    subject.route === route;
  return pages.map(({ subject }) => subject).filter(isOfRoute);
}
