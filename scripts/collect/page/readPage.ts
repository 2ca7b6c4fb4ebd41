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
 * The text of a question page, in the order in which it is read, or what else the page is. Never throws on
 * any HTML.
 * @param address where it came from, for links that name no host.
 */
export function readPage(html: string, address: string): CollectedPage {
  const tree = fromHtml(html);
  const own = ownAddress(tree, address);
  const other = noQuestion(tree);
  if (other) return other;
  hide(selectAll(AROUND, tree));
  const main = mainOf(tree);
  const page = main && (formerSitePage(main, own) ?? presentSitePage(main, own));
  if (!page) return { kind: 'unknown', reason: 'a page of a build that is not known' };
  return page;
}

/** The main part; of two on one page, the first. */
function mainOf(tree: Root): Element | undefined {
  return select('[role=main]', tree) ?? select('main', tree) ?? select('body', tree);
}
