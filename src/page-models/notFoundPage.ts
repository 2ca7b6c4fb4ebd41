import type { Archive } from '../archive/Archive.ts';
import { typedForms } from '../record/typedForms.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The page of an address that has none. */
interface NotFoundPage {
  readonly page: PageHead;
  /** How a reference may be typed. */
  readonly hint: string;
}

/** The page of every address that the site does not have. */
export function notFoundPage(archive: Archive): NotFoundPage {
  const page = pageHead(archive, {
    title: 'Page not found',
    description: 'There is no page at this address.',
    path: '/404/',
    seek: false,
  });
  const { example } = page;
  return {
    page,
    hint: `You can type a reference as ${typedForms(example)}.`,
  };
}
