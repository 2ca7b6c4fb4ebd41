import type { Archive } from '../archive/Archive.ts';
import { heldReferences } from './heldReferences.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The page that checks the references of a text. */
interface CiteCheckPage {
  readonly page: PageHead;
  /** The years of which there is a list of references. */
  readonly years: readonly string[];
  /** A reference as one may be written. */
  readonly example: string;
}

/** The page that shows which questions a pasted text cites. */
export function citeCheckPage(archive: Archive): CiteCheckPage {
  const page = pageHead(archive, {
    title: 'Check the references in a text',
    description: 'Paste a text to see which of the questions it cites are in this archive.',
    path: '/cite-check/',
    trail: [],
    crumb: 'Check a text',
  });
  return { page, years: [...heldReferences(archive).keys()].sort(), example: page.example };
}
