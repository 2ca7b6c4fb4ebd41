import type { Archive } from '../data/Archive.ts';
import { questionPath } from './address.ts';

/**
 * The paths of all pages that may stand in a search engine: no page that shows an invented record.
 * Sorted, so that the same archive gives the same bytes.
 */
export function sitemapPaths(archive: Archive): string[] {
  if (archive.invented === 'all') return [];
  const real = <T extends { readonly questions: Archive['questions'] }>(lists: readonly T[]) =>
    lists.filter(({ questions }) => !questions.some(({ invented }) => invented));
  return [
    '/',
    '/about/',
    '/accessibility/',
    ...(archive.invented === 'none' ? ['/coverage/'] : []),
    '/search/',
    ...(archive.invented === 'none' ? ['/questions/', '/members/'] : []),
    ...archive.questions.filter(({ invented }) => !invented).map(({ id }) => questionPath(id)),
    ...real(archive.years).map(({ key }) => `/questions/${key}/`),
    ...real(archive.meetings).map(({ key }) => `/meetings/${key}/`),
    ...real(archive.members).map(({ key }) => `/members/${key}/`),
    ...real(archive.groups).map(({ key }) => `/groups/${key}/`),
  ].sort();
}
