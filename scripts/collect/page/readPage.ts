import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { formerSitePage } from './formerSitePage.ts';
import { mainPart } from './mainPart.ts';
import { noQuestion } from './noQuestion.ts';
import { ownAddress } from './ownAddress.ts';
import type { CollectedPage, QuestionPage } from './CollectedPage.ts';
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
  return questionInPart(html, address) ?? readWholePage(html, address);
}

/** The same, from a tree of the whole page: where its main part cannot be told from its tags, or is of no question. */
export function readWholePage(html: string, address: string): CollectedPage {
  const tree = fromHtml(html);
  return (
    questionIn(tree, mainOf(tree) ?? select('body', tree), address) ??
    noQuestion(tree) ?? { kind: 'unknown', reason: 'a page laid out in an unknown way' }
  );
}

function questionInPart(html: string, address: string): QuestionPage | undefined {
  const part = mainPart(html);
  if (part === undefined) return undefined;
  const tree = fromHtml(part);
  // What only looked like a main part has none in it.
  return questionIn(tree, mainOf(tree), address);
}

function questionIn(
  tree: Root,
  main: Element | undefined,
  address: string,
): QuestionPage | undefined {
  if (!main) return undefined;
  const own = ownAddress(tree, address);
  hide(selectAll(AROUND, main));
  return formerSitePage(main, own) ?? presentSitePage(main, own);
}

/** The main part; of two on one page, the first. */
function mainOf(tree: Root): Element | undefined {
  return select('[role=main]', tree) ?? select('main', tree);
}
