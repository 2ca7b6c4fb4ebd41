import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { formerSitePage } from './formerSitePage.ts';
import { noQuestion } from './noQuestion.ts';
import { ownAddress } from './ownAddress.ts';
import type { CollectedPage } from './CollectedPage.ts';
import { presentSitePage } from './presentSitePage.ts';
import { hide } from './hide.ts';

/** What surrounds the words of a page, and what an archive puts into it. */
const AROUND =
  'nav, header nav, form, button, svg, iframe, [hidden], #wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato';

/**
 * The text of a question page, in the order in which it is read, or what else the page is.
 * @param address where it came from, for links that name no host.
 */
export function readPage(html: string, address: string): CollectedPage {
  const tree = fromHtml(html);
  const own = ownAddress(tree, address);
  const main = mainOf(tree);
  if (main) hide(selectAll(AROUND, main));
  const page = main && (formerSitePage(main, own) ?? presentSitePage(main, own));
  return (
    page ?? noQuestion(tree) ?? { kind: 'unknown', reason: 'a page of a build that is not known' }
  );
}

/** The main part; of two on one page, the first. */
function mainOf(tree: Root): Element | undefined {
  return select('[role=main]', tree) ?? select('main', tree) ?? select('body', tree);
}
