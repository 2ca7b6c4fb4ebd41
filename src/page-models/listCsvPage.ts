import type { Archive } from '../archive/Archive.ts';
import { link } from './address.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** Where it stands. */
export const LIST_CSV_PATH = '/data/csv/';

/** The page that makes a table of one list, in the browser. */
export function listCsvPage(archive: Archive): PageHead {
  return pageHead(archive, {
    title: 'Questions as CSV',
    description: 'The questions of one member, meeting, category or year as a table.',
    path: LIST_CSV_PATH,
    trail: [{ text: 'Data', href: link('/data/') }],
  });
}
